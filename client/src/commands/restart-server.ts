// Restart Language Server: also for one that has stopped for good.
import type { Language } from '../language/language'

export async function restartServer(language: Language): Promise<void> {
  await (await language.session()).restart()
}
