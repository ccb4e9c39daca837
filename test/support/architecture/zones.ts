/** Who may import whom. What is not written here is forbidden. */

export interface Zone {
  name: string
  /** Other zones whose files may be imported; a zone may always import itself. */
  zones: readonly string[]
  /** Zones of which only types may be imported. */
  typesOf?: readonly string[]
  /** Zones that may be reached only by `import()`, or for their types. */
  lazily?: readonly string[]
  /** Packages: a name, or a prefix that ends in `/` or `:`. */
  packages: readonly string[]
}

const REACT = ['react', 'react-i18next']
const SCREEN = [
  ...REACT,
  'react-router',
  'react-hook-form',
  'i18next',
  '@mui/material/',
  '@mui/icons-material/',
  '@tanstack/react-table',
]
const TESTING = ['vitest', 'fast-check', 'fake-indexeddb', 'fake-indexeddb/', 'web-tree-sitter', 'node:']

const ZONES: readonly Zone[] = [
  { name: 'main', zones: ['app'], packages: ['react', 'react-dom/client'] },
  // Plugins of the build and the start server, not of the page.
  { name: 'app/hosting', zones: ['domain', 'app/paths'], packages: ['vite', 'node:'] },
  {
    name: 'app',
    zones: ['features', 'ui', 'graph', 'auth', 'domain', 'locales'],
    lazily: ['sandbox'],
    packages: [...SCREEN, 'react-dom', 'react-dom/client', '@tanstack/react-query', 'valibot', '@emotion/'],
  },
  {
    name: 'features',
    // Of the certificate code the page's side of its worker alone: all else would bring its packages along.
    zones: ['ui', 'graph', 'auth', 'domain', 'locales', 'certificates/openCertificates'],
    packages: [...SCREEN, '@tanstack/react-query'],
  },
  { name: 'ui', zones: ['locales'], typesOf: ['domain'], packages: [...SCREEN, 'react-dom'] },
  {
    name: 'graph',
    zones: ['domain'],
    packages: ['react', '@tanstack/react-query', '@microsoft/microsoft-graph-types', 'valibot', 'idb'],
  },
  {
    name: 'auth',
    zones: ['domain'],
    packages: ['react', '@azure/msal-browser', '@azure/msal-browser/', '@azure/msal-react'],
  },
  {
    name: 'certificates',
    zones: ['domain'],
    packages: ['asn1js', '@noble/hashes/', 'node-forge/lib/'],
  },
  { name: 'domain', zones: [], packages: ['valibot'] },
  { name: 'locales', zones: [], packages: ['i18next', 'react-i18next'] },
  {
    name: 'sandbox',
    zones: ['locales', 'domain/environments'],
    typesOf: ['domain'],
    packages: [
      ...REACT,
      'react-dom/client',
      '@mui/material/',
      '@mui/icons-material/',
      '@microsoft/microsoft-graph-types',
      'msw',
      'msw/',
      'idb',
    ],
  },
  { name: 'test', zones: ['test/support'], packages: TESTING },
  {
    name: 'test/support',
    zones: ['locales', 'domain'],
    packages: [
      ...TESTING,
      'playwright-core',
      '@sparticuz/chromium',
      'axe-core',
      'typescript',
      'vite',
      'ajv/',
      'ajv',
      'ajv-formats',
      'selfsigned',
    ],
  },
  {
    name: 'test/contract',
    zones: ['test/support', 'graph', 'sandbox', 'domain', 'features', 'auth', 'app'],
    packages: [
      ...TESTING,
      '@microsoft/microsoft-graph-types',
      '@tanstack/react-query',
      'ajv',
      'ajv/',
      'ajv-formats',
    ],
  },
  {
    name: 'test/journeys',
    zones: ['test/support', 'locales'],
    typesOf: ['domain'],
    packages: [...TESTING, 'playwright-core'],
  },
  {
    name: 'test/authority',
    zones: ['test/support'],
    packages: [...TESTING, 'playwright-core', 'oidc-provider', 'selfsigned'],
  },
  {
    name: 'test/bench',
    zones: ['test/support', 'test/authority', 'test/bench/grid', 'locales'],
    packages: [...TESTING, 'playwright-core', 'vite', 'selfsigned'],
  },
  {
    // Plans are applied by the console's own engine and client, to the mock's tenant.
    name: 'test/bench/changes',
    zones: ['domain', 'graph', 'test/bench'],
    packages: TESTING,
  },
  {
    // Pages of the tables that the console's own is compared with, on rows that the console's own code makes.
    name: 'test/bench/grid',
    zones: ['domain', 'graph', 'test/bench'],
    packages: [
      'react',
      'react-dom/client',
      'vite',
      '@mui/',
      'material-react-table',
      '@tanstack/',
      '@microsoft/microsoft-graph-types',
      'node:',
      'playwright-core',
    ],
  },
]

/** What a test beside its subject may use on top of what its subject may. */
export const TEST_EXTRAS = { zones: ['test/support'], packages: [...TESTING, 'react-dom/server'] }

/** A feature is a zone of its own: features never import each other. */
const FEATURE = /^src\/features\/([^/]+)\//

/** The name of the zone in which a file lies, e.g. `graph` or `features/apps`; null where nothing may lie. */
export function zoneName(path: string): string | null {
  const feature = FEATURE.exec(path)
  if (feature) return `features/${feature[1]}`
  if (path === 'src/main.tsx') return 'main'
  if (path.startsWith('src/app/hosting/')) return 'app/hosting'
  if (path.startsWith('test/bench/grid/')) return 'test/bench/grid'
  if (path.startsWith('test/bench/changes/')) return 'test/bench/changes'
  const [top, folder, ...rest] = path.split('/')
  if (top === 'src' && folder && rest.length > 0)
    return ZONES.some(({ name }) => name === folder) ? folder : null
  if (top === 'test' && rest.length > 0) {
    const name = `test/${folder}`
    return ZONES.some((zone) => zone.name === name) ? name : null
  }
  return top === 'test' ? 'test' : null
}

/** The rules of a zone, by the name that {@link zoneName} gives. */
export function zoneRules(name: string): Zone | undefined {
  return ZONES.find((zone) => zone.name === (name.startsWith('features/') ? 'features' : name))
}

/** Does a list of zones admit this file? An entry is a zone, `features` for any feature, or a path below src. */
export function admitsFile(zones: readonly string[], path: string): boolean {
  const name = zoneName(path)
  return zones.some(
    (zone) =>
      zone === name ||
      (zone === 'features' && !!name?.startsWith('features/')) ||
      path.startsWith(`src/${zone}.`),
  )
}

/** Does a list of packages admit this import? */
export function admitsPackage(packages: readonly string[], specifier: string): boolean {
  return packages.some((one) => (/[/:]$/.test(one) ? specifier.startsWith(one) : specifier === one))
}
