import fs from 'node:fs'
import path from 'node:path'

/**
 * The Graph contract of ../shared/contract, strict view: unknown properties are refused. Nothing of it is copied
 * into the project; where the folder is absent `loadContract` answers null and tests say that they are skipped.
 */

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/contract')

/** Documented, but not in the slice: https://learn.microsoft.com/graph/api/application-delete-owners */
export const REMOVE_OWNER = /^\/applications\/[^/]+\/owners\/[^/]+\/\$ref: no such path in the contract$/

/** Message of a skipped test. */
export const CONTRACT_ABSENT = `skipped: the Graph contract is not at ${FOLDER}`

interface Schema {
  $ref?: string
  [key: string]: unknown
}
interface Content {
  content?: Record<string, { schema?: Schema }>
  $ref?: string
}
interface Parameter {
  $ref?: string
  name?: string
  in?: string
  schema?: Schema
}
interface Operation {
  operationId?: string
  parameters?: Parameter[]
  requestBody?: Content
  responses: Record<string, Content>
}
type Verb = 'get' | 'post' | 'patch' | 'delete' | 'put'
interface Document {
  paths: Record<string, Partial<Record<Verb, Operation>> & { parameters?: Parameter[] }>
  components: {
    schemas: Record<string, Schema>
    parameters: Record<string, Parameter>
    responses: Record<string, Content>
  }
}
interface Validator {
  (value: unknown): boolean
  errors?: { instancePath: string; message?: string; params: Record<string, unknown> }[] | null
}
interface ValidateModule {
  doc: Document
  strictView(document: Document): Document
  makeAjv(document: Document, id: string): (schemaName: string) => Validator
}

/** Every answer is a list of problems; empty means that the contract allows it. */
export interface Contract {
  /** @param requestPath relative to `/v1.0` (that prefix and an origin are cut off); may carry the query string itself. */
  checkRequest(
    method: string,
    requestPath: string,
    query?: string | URLSearchParams | null,
    body?: unknown,
    headers?: Readonly<Record<string, string>> | Headers,
  ): string[]
  checkResponse(method: string, requestPath: string, status: number, body: unknown): string[]
}

/**
 * Where Graph and its generated contract are known to differ; each entry lets one problem pass.
 * Keep it short and give the reason.
 */
export const KNOWN_DRIFTS: readonly { problem: RegExp; why: string }[] = [
  {
    problem: /^\/applications\/[^/]+\/owners\/[^/]+\/\$ref: no such path/,
    why: 'https://learn.microsoft.com/graph/api/application-delete-owners: the generated contract has no key on owners/$ref, so it could not name whom to take away',
  },
]

/** Loads the contract, or null where ../shared is absent. Must run under vitest, which resolves ajv for it. */
export async function loadContract(): Promise<Contract | null> {
  const file = path.join(FOLDER, 'validate.mjs')
  if (!fs.existsSync(file)) return null
  const { doc, strictView, makeAjv } = (await import(/* @vite-ignore */ file)) as ValidateModule
  return contractOf(doc, (document) => makeAjv(strictView(document), 'graph-contract'))
}

function contractOf(doc: Document, compile: (document: Document) => (name: string) => Validator): Contract {
  const { named, document } = nameInlineSchemas(doc)
  const validator = compile(document)
  const templates = Object.keys(doc.paths).map((template) => ({ template, pattern: patternOf(template) }))
  // Literal segments win over parameters: /applications/$count is not an application.
  templates.sort((a, b) => parameterCount(a.template) - parameterCount(b.template))

  function find(method: string, bare: string): { template: string; operation: Operation } | string {
    const verb = method.toLowerCase() as Verb
    const matches = templates.filter(({ pattern }) => pattern.test(bare))
    if (matches.length === 0) return `${bare}: no such path in the contract`
    for (const { template } of matches) {
      const operation = doc.paths[template]?.[verb]
      if (operation) return { template, operation }
    }
    return `${method} ${bare}: the contract knows the path but not this method`
  }

  function validate(schema: Schema | undefined, value: unknown, label: string): string[] {
    if (!schema) return []
    const check = validator(named.get(schema) ?? schemaName(schema))
    if (check(value)) return []
    return (check.errors ?? []).map(
      (error) => `${label}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    )
  }

  function queryProblems(operation: Operation, query: URLSearchParams, headers: Headers): string[] {
    const allowed = new Map(
      (operation.parameters ?? [])
        .map((parameter) => (parameter.$ref ? doc.components.parameters[refName(parameter.$ref)] : parameter))
        .filter((parameter): parameter is Parameter => parameter !== undefined)
        .map((parameter) => [`${parameter.in}:${parameter.name}`, parameter]),
    )
    const problems: string[] = []
    for (const [name, value] of query) {
      const parameter = allowed.get(`query:${name}`)
      if (!parameter) problems.push(`query option ${name} is not allowed here`)
      else if (parameter.schema?.['type'] === 'integer' && !/^\d+$/.test(value))
        problems.push(`query option ${name} must be a number, not ${value}`)
      else if (parameter.schema?.['type'] === 'boolean' && !/^(true|false)$/.test(value))
        problems.push(`query option ${name} must be true or false, not ${value}`)
    }
    const level = headers.get('ConsistencyLevel')
    if (level !== null && !allowed.has('header:ConsistencyLevel'))
      problems.push('header ConsistencyLevel is not declared')
    if (level !== null && level !== 'eventual')
      problems.push(`ConsistencyLevel must be eventual, not ${level}`)
    return problems
  }

  return {
    checkRequest(method, requestPath, query, body, headers) {
      const { bare, search } = split(requestPath)
      const found = find(method, bare)
      if (typeof found === 'string') return [found]
      const label = `${method} ${found.template}: `
      const options = new URLSearchParams(search)
      for (const [name, value] of new URLSearchParams(query ?? '')) options.append(name, value)
      const problems = queryProblems(found.operation, options, new Headers(headers)).map((p) => label + p)
      const schema = jsonSchema(found.operation.requestBody)
      if (schema && body === undefined) problems.push(`${label}a body is required`)
      else if (!schema && body !== undefined && body !== null && body !== '')
        problems.push(`${label}takes no body`)
      else if (schema) problems.push(...validate(schema, body, `${label}body`))
      return withoutDrifts(problems)
    },
    checkResponse(method, requestPath, status, body) {
      const { bare } = split(requestPath)
      const found = find(method, bare)
      if (typeof found === 'string') {
        // An unknown path can still be answered with an error.
        return status >= 400 ? validate(errorSchema(doc), body, `${bare}: status ${status} `) : [found]
      }
      const label = `${found.template}: status ${status} `
      const { responses } = found.operation
      const declared = responses[String(status)] ?? responses[`${String(status)[0]}XX`]
      if (!declared) return withoutDrifts([`${label}is not declared`])
      const content = declared.$ref ? doc.components.responses[refName(declared.$ref)] : declared
      const schema = jsonSchema(content)
      const empty = body === undefined || body === null || body === ''
      // $count answers a number as plain text.
      if (content?.content?.['text/plain'])
        return withoutDrifts(/^\d+$/.test(String(body)) ? [] : [`${label}is not a number as text`])
      if (!schema) return withoutDrifts(empty ? [] : [`${label}has a body where none is declared`])
      if (empty) return withoutDrifts(responses['204'] && status === 204 ? [] : [`${label}lacks its body`])
      return withoutDrifts([
        ...validate(schema, body, `${label}body`),
        ...typedObjects(body).flatMap(({ type, value }) =>
          document.components.schemas[type]
            ? validate({ $ref: `#/components/schemas/${type}` }, value, `${label}${type}`)
            : [`${label}unknown type ${type}`],
        ),
      ])
    },
  }
}

/** directoryObject collections are open in the contract; `@odata.type` tells what each item must be. */
function typedObjects(body: unknown): { type: string; value: unknown }[] {
  const values = (body as { value?: unknown } | null)?.value
  const items: unknown[] = Array.isArray(values) ? values : [body]
  return items.flatMap((value) => {
    const type = (value as Record<string, unknown> | null)?.['@odata.type']
    return typeof type === 'string' ? [{ type: type.replace('#', ''), value }] : []
  })
}

function withoutDrifts(problems: string[]): string[] {
  return problems.filter((problem) => !KNOWN_DRIFTS.some((drift) => drift.problem.test(problem)))
}

function split(requestPath: string): { bare: string; search: string } {
  const [before = '', search = ''] = requestPath.replace(/^https:\/\/[^/]+/, '').split(/\?(.*)/s)
  const bare = decodeURIComponent(before).replace(/^\/v1\.0(?=\/)/, '')
  return { bare: bare.startsWith('/') ? bare : `/${bare}`, search }
}

function patternOf(template: string): RegExp {
  const source = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, "[^/']+")
  return new RegExp(`^${source}$`)
}

const parameterCount = (template: string): number => template.split('{').length

const refName = (ref: string): string => ref.split('/').pop() ?? ref

function schemaName(schema: Schema): string {
  if (!schema.$ref) throw new Error('an inline schema that was not named')
  return refName(schema.$ref)
}

function jsonSchema(content: Content | undefined): Schema | undefined {
  return content?.content?.['application/json']?.schema
}

function errorSchema(doc: Document): Schema | undefined {
  return jsonSchema(doc.components.responses['error'])
}

/** The strict view works on named schemas, so bodies written in place get a name. */
function nameInlineSchemas(doc: Document): { named: Map<Schema, string>; document: Document } {
  const named = new Map<Schema, string>()
  const schemas: Record<string, Schema> = { ...doc.components.schemas }
  for (const [template, item] of Object.entries(doc.paths)) {
    for (const operation of Object.values(item)) {
      if (Array.isArray(operation)) continue
      const contents = [operation?.requestBody, ...Object.values(operation?.responses ?? {})]
      for (const schema of contents.map(jsonSchema)) {
        if (!schema || schema.$ref) continue
        const name = `inline.${named.size}.${template.replace(/\W+/g, '_')}`
        named.set(schema, name)
        schemas[name] = schema
      }
    }
  }
  return { named, document: { ...doc, components: { ...doc.components, schemas } } }
}
