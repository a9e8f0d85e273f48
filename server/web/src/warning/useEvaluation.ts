import { computed, onBeforeUnmount, shallowRef } from 'vue'
import { evaluation, startEvaluation, type Evaluation } from '@/api/warning'
import { asProblem, type Problem } from '@/api/problem'

const every = 700

/** 立即研判: asks for a run of the models and follows it to its end. */
export function useEvaluation(done: () => void, project?: string) {
  const run = shallowRef<Evaluation | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = computed(() => run.value?.state === 'WAITING' || run.value?.state === 'RUNNING')
  let timer: ReturnType<typeof setTimeout> | undefined
  onBeforeUnmount(() => clearTimeout(timer))

  async function start(): Promise<void> {
    problem.value = null
    await take(() => startEvaluation(project))
  }
  async function take(ask: () => Promise<Evaluation>): Promise<void> {
    try {
      run.value = await ask()
      const { id, state } = run.value
      if (busy.value) timer = setTimeout(() => void take(() => evaluation(id)), every)
      else if (state === 'DONE') done()
    } catch (reason) {
      problem.value = asProblem(reason)
      run.value = null
    }
  }
  const text = computed(() => {
    const it = run.value
    if (!it) return ''
    if (it.state === 'WAITING') return '研判排队中…'
    if (it.state === 'RUNNING') return `正在研判,已看 ${it.done}${it.total === null ? '' : ` / ${it.total}`}`
    if (it.state === 'FAILED') return `研判未完成:${it.failure ?? '原因不明'}`
    return `研判完成:新增 ${it.raised},重新触发 ${it.reopened},消除 ${it.cleared},更新 ${it.refreshed}`
  })

  return { run, problem, busy, text, start, dismiss: () => (run.value = null) }
}
