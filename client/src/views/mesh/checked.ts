// Has our own server say its word of the configuration that the mesh view shows.
import type { ObjectChecks } from '../../language/object-checks'
import type { ViewModel } from '../view'
import { configurationWanted } from './configuration'

/** The same view, with what is known of its objects; it is drawn anew when more is. */
export function checked(model: ViewModel, checks: Pick<ObjectChecks, 'of' | 'keepUp' | 'onDidChange'>): ViewModel {
  return {
    ...model,
    rows: look => {
      checks.keepUp(configurationWanted(look.namespace).map(wanted => look.state(wanted).objects))
      return model.rows({ ...look, own: checks.of })
    },
    follow: changed => checks.onDidChange(changed),
  }
}
