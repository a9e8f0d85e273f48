import { computed, type Ref } from 'vue'
import { facts, modelParameters } from '@/api/model'
import { useLoad } from '@/ui/useLoad'
import { functions, type Word } from './completion'

/** What a model of this scope may write: its facts, the parameters, `score` and the functions. */
export function useModelWords(scope: Ref<string>) {
  const { data: known, problem } = useLoad(facts)
  const { data: parameters } = useLoad(modelParameters)

  const values = computed<Word[]>(() => [
    ...(known.value?.items ?? []).filter((fact) => fact.scopes.includes(scope.value)).map((fact) => ({ text: fact.name, meaning: fact.meaning, unit: fact.typeName, group: fact.source || '事实' })),
    { text: 'score', meaning: '分值表达式的结果', unit: '整数', group: '模型自身' },
    ...(parameters.value?.items ?? []).map((row) => ({ text: row.name, meaning: row.meaning, unit: row.unit ?? '', group: '参数' })),
  ])
  const words = computed(() => [...values.value, ...functions])
  return { values, words, problem }
}
