{{- define "zhiqian.labels" -}}
app.kubernetes.io/name: zhiqian
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}
{{- define "zhiqian.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}
{{- define "zhiqian.env" -}}
- name: ZHIQIAN_DB_URL
  value: {{ .Values.database.url | quote }}
- name: ZHIQIAN_DB_USER
  value: {{ .Values.database.user | quote }}
- name: ZHIQIAN_DB_POOL
  value: {{ .Values.database.pool | quote }}
- name: ZHIQIAN_DB_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.existingSecret }}, key: password}}
- name: ZHIQIAN_MASTER_KEY
  valueFrom: {secretKeyRef: {name: {{ .Values.database.existingSecret }}, key: master-key}}
{{- if .Values.createAdministrator }}
- name: ZHIQIAN_ADMIN_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.existingSecret }}, key: admin-password}}
{{- end }}
- name: JVM_ARGS
  value: {{ printf "-Xmx%s" .Values.heap | quote }}
{{- if .Values.clamav }}
- name: ZHIQIAN_CLAMAV
  value: {{ .Values.clamav | quote }}
{{- end }}
{{- if .Values.plugins.trustConfigMap }}
- name: ZHIQIAN_PLUGIN_TRUST
  value: /etc/zhiqian/plugin-trust
{{- end }}
{{- range $name, $value := .Values.extraEnv }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
