import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { checkModel, type ModelDefinition, type ModelProblem } from '@/api/model'
import { asProblem, type Problem } from '@/api/problem'
import { mayCheck } from './words'

const pause = 500

/** 实时检查: half a second after the last change; only the latest answer counts. An empty form is left in peace. */
export function useModelCheck(definition: ModelDefinition, fresh: boolean) {
  const problems = ref<ModelProblem[]>([])
  const failed = shallowRef<Problem | null>(null)
  const state = ref<'idle' | 'checking' | 'checked'>('idle')
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function check(): Promise<void> {
    const mine = ++latest
    state.value = 'checking'
    try {
      const answer = await checkModel(definition)
      if (mine !== latest) return
      problems.value = answer.problems
      failed.value = null
    } catch (reason) {
      if (mine === latest) failed.value = asProblem(reason)
    } finally {
      if (mine === latest) state.value = 'checked'
    }
  }
  if (mayCheck()) {
    watch(() => JSON.stringify(definition), () => {
      clearTimeout(timer)
      timer = setTimeout(() => void check(), pause)
    })
    if (!fresh) void check()
  }
  onBeforeUnmount(() => clearTimeout(timer))
  return { problems, failed, state, check }
}
