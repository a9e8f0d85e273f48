import { createApp } from 'vue'
import './worker.css'
import WorkerApp from './WorkerApp.vue'

createApp(WorkerApp).mount('#worker')
