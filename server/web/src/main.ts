import { createApp } from 'vue'
import 'element-plus/es/components/base/style/css'
import 'element-plus/es/components/message/style/css'
import './shell/theme.css'
import './shell/base.css'
import './shell/table.css'
import './shell/print.css'
import App from './App.vue'
import { router } from './shell/router'
import { startDisplay } from './shell/useDisplay'

startDisplay()
createApp(App).use(router).mount('#app')
