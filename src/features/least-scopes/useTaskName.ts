import { useTranslation } from 'react-i18next'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import type { VendorTask } from '../../domain/leastScopes/types'
import { VENDOR_TASKS } from '../../domain/leastScopes/vendorTasks'
import type english from '../../locales/en/leastScopes'

type GraphTaskId = keyof (typeof english)['task']

/** What tasks are called, by id. Vendors’ names stand as they are. */
export function useTaskName(): {
  ofTask: (id: string) => string
  ofVendorTask: (task: VendorTask) => string
} {
  const { t } = useTranslation('leastScopes')
  const ofVendorTask = ({ trigger, authTypeName: authType }: VendorTask) =>
    trigger === null ? t('tasks.minimum', { authType }) : t('tasks.trigger', { trigger, authType })
  return {
    ofVendorTask,
    ofTask: (id) => {
      const own = GRAPH_TASKS.find((task) => task.id === id)
      // A test holds the names against the tasks.
      if (own) return t(`task.${own.id as GraphTaskId}`)
      const vendors = VENDOR_TASKS.find((task) => task.id === id)
      return vendors
        ? t('connect.form', { connector: vendors.connectorName, authType: ofVendorTask(vendors) })
        : id
    },
  }
}
