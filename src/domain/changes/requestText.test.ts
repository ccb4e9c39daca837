import { expect, it } from 'vitest'
import { requestText } from './requestText'
import { bulkPlanOf, HOSTILE_NAMES, planNamed } from './script/testingSteps'

const texts = {
  title: 'Please',
  facts: ['App: a\nTo: evil@example.org'],
  stepsTitle: 'Steps',
  step: ({ kind }: { kind: string }) => kind,
  more: (count: number) => `${count} more`,
  who: 'Roles',
  ways: [{ name: 'Link', url: 'https://console.example/plan#plan.x' }],
  closing: 'End',
}

it('is plain lines, one a step, whatever the names', () => {
  const lines = requestText(planNamed('App'), texts).split('\n').length
  for (const name of HOSTILE_NAMES) {
    const text = requestText(planNamed(name), texts)
    expect(text.split(/[\n\r\u0085\u2028\u2029]/u)).toHaveLength(lines)
    expect(text).not.toMatch(/[\u202e\u200b\ufeff]/u)
  }
  expect(requestText(planNamed('App'), texts)).toContain(
    'delegated-grant (+ Mail.Read, + Mail.Send, − User.Read)',
  )
})

it('is bounded for a bulk plan', () => {
  const text = requestText(bulkPlanOf(5000), texts)
  expect(text).toContain('4960 more')
  expect(text.length).toBeLessThan(10_000)
})
