import { create } from 'zustand'
import type { ServicePart } from '#shared/domain/service'
import { usePlace } from '../../place'

export const useServicePart = create<{ readonly part: ServicePart }>()(() => ({ part: 'walks' }))

export function showPart(part: ServicePart): void {
  useServicePart.setState({ part })
}

/** From anywhere: that part of 巡检与服务. */
export function openService(part: ServicePart): void {
  showPart(part)
  usePlace.getState().go({ name: 'service' })
}
