/**
 * msw keeps its cookie jar in localStorage and throws while it loads where there is none, as in a worker. The sandbox uses
 * no cookies, so a jar that forgets everything serves. Must be imported before msw.
 */
Object.defineProperty(globalThis, 'localStorage', {
  value: {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
    clear: () => undefined,
  },
})
