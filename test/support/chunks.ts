import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIST } from './preview'

/** A built script with the source files that it was made of, as paths from the project's root. */
export interface BuiltChunk {
  file: string
  code: string
  sources: string[]
}

/** Every script of the build, workers' and lazily loaded ones too, by its source map. */
export function builtChunks(): BuiltChunk[] {
  const folder = join(DIST, 'assets')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({
      file,
      code: readFileSync(join(folder, file), 'utf8'),
      sources: sourcesOf(join(folder, `${file}.map`)).flatMap(
        (source) => /(?:^|\/)((?:src|node_modules)\/.*)$/u.exec(source)?.[1] ?? [],
      ),
    }))
}

/** None where there is no map: the bundler's own few lines have none. */
function sourcesOf(map: string): string[] {
  if (!existsSync(map)) return []
  return (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources
}

/** The chunk and all that its static imports bring along. */
export function withImports(chunk: BuiltChunk, all: readonly BuiltChunk[]): BuiltChunk[] {
  const loaded = new Set([chunk])
  // A set takes up what is added while it is walked.
  for (const { code } of loaded) {
    for (const [, file] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)) {
      const found = all.find((one) => one.file === file)
      if (found) loaded.add(found)
    }
  }
  return [...loaded]
}
