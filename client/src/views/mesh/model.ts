// The Mesh view: control plane, gateways, namespaces, configuration.
import type { ViewModel } from '../view'
import { configurationRow, configurationWanted } from './configuration'

export const meshModel: ViewModel = {
  wanted: configurationWanted,
  rows: look => [configurationRow(look)],
}
