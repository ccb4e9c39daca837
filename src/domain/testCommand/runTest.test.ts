import { execFileSync, spawn } from 'node:child_process'
import { constants, createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSsl, selfSigned } from '../../../test/support/openssl'
import { outlook365 } from '../connectors/outlook365'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { AuthType } from '../connectors/types'
import { testCommand } from './testCommand'
import type { TestSubject } from './types'

const HOME = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const CLIENT = '0b1c2d3e-4f50-4a6b-8c7d-8e9f0a1b2c3d'
const HOST = 'login.microsoftonline.com'
const TOKEN_URL = `https://${HOST}/${HOME}/oauth2/v2.0/token`
const SECRET = `pa"ss\\w'o%rd$(id)~ +&=é`

const [appSecret, delegated] = outlook365.authTypes.filter(({ id }) =>
  ['oauth-client-credentials', 'bring-your-own'].includes(id),
) as [AuthType, AuthType]

function bashOf(authType: AuthType, values: Partial<TestSubject['values']> = {}): string {
  const command = testCommand({
    authType,
    values: {
      clientId: CLIENT,
      tenantId: HOME,
      scope: ['openid', "Mail.Read'$(id)"],
      environment: 'global',
      ...values,
    },
    setup: DEFAULT_SETUP,
    tenantId: HOME,
    environment: 'global',
  })
  if (command.state !== 'ready') throw new Error(command.state)
  return command.bash
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const CLAIMS = {
  aud: 'https://graph.microsoft.com',
  exp: 1_800_000_000,
  appid: CLIENT,
  roles: ['Mail.Read', 'User.Read.All'],
  tid: HOME,
  name: 'Ada',
}
const TOKEN = `${base64url({ alg: 'RS256' })}.${base64url(CLAIMS)}.c2lnbmF0dXJl`
const GRANTED = { token_type: 'Bearer', expires_in: 3599, access_token: TOKEN }
const REFUSED = {
  error: 'invalid_client',
  error_description: 'AADSTS7000215: Invalid client secret.',
  error_codes: [7000215],
}

const openssl = openSsl()
const curl = (() => {
  try {
    return execFileSync('sh', ['-c', 'command -v curl && command -v bash'], { encoding: 'utf8' }) !== ''
  } catch {
    return false
  }
})()

// It would say nothing on a machine without them; CI has both.
describe.skipIf(!openssl || !curl)('the bash command, run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'test-command-'))
  const bin = join(folder, 'bin')
  const log = join(folder, 'arguments')
  let server: Server
  let answers: object[] = []
  let asked: { path: string; form: Record<string, string> }[] = []

  beforeAll(async () => {
    if (!openssl) return
    selfSigned(openssl, 'tls', ['rsa:2048'], '-addext', `subjectAltName=DNS:${HOST}`)
    selfSigned(openssl, 'app', ['rsa:2048'])
    for (const [name, more] of [
      ['modern', []],
      ['legacy', ['-legacy']],
    ] as const) {
      openssl.run(
        'pkcs12',
        '-export',
        ...more,
        '-in',
        'app.pem',
        '-inkey',
        'app.key',
        '-out',
        `${name}.pfx`,
        '-passout',
        `pass:${SECRET}`,
      )
      writeFileSync(join(folder, `${name}.pfx`), openssl.read(`${name}.pfx`))
    }
    writeFileSync(join(folder, 'tls.pem'), openssl.read('tls.pem'))
    server = createServer(
      { key: Buffer.from(openssl.read('tls.key')), cert: Buffer.from(openssl.read('tls.pem')) },
      (request, response) => {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          asked.push({ path: request.url ?? '', form: Object.fromEntries(new URLSearchParams(body)) })
          const answer = answers.shift() ?? {}
          response.writeHead('error' in answer ? 400 : 200, { 'content-type': 'application/json' })
          response.end(JSON.stringify(answer))
        })
      },
    )
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    // Every program that the command starts writes down what the list of processes would show.
    mkdirSync(bin)
    const more: Record<string, string> = {
      curl: `--cacert '${folder}/tls.pem' --connect-to '::127.0.0.1:${port}'`,
    }
    for (const name of ['curl', 'openssl', 'sed', 'cut', 'tr', 'grep', 'paste', 'date']) {
      const real = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
      const script = `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> '${log}'\nexec '${real}' ${more[name] ?? ''} "$@"\n`
      writeFileSync(join(bin, name), script)
      chmodSync(join(bin, name), 0o755)
    }
    writeFileSync(join(bin, 'sleep'), '#!/bin/sh\n')
    chmodSync(join(bin, 'sleep'), 0o755)
  })
  afterAll(() => {
    server.close()
    openssl?.dispose()
    rmSync(folder, { recursive: true, force: true })
  })

  async function run(command: string, typed: string[], replies: object[]) {
    answers = [...replies]
    asked = []
    writeFileSync(log, '')
    const before = readdirSync(folder)
    const shell = spawn('bash', ['-c', command], {
      cwd: folder,
      env: { PATH: `${bin}:${process.env.PATH}`, TMPDIR: folder },
    })
    let out = ''
    let err = ''
    shell.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    shell.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    shell.stdin.end(typed.map((line) => `${line}\n`).join(''))
    const status = await new Promise<number | null>((done) => shell.on('close', done))
    expect(readdirSync(folder)).toEqual(before)
    return { out, err, status, seen: readFileSync(log, 'utf8') + out + err }
  }

  it('a secret: claims without the token', async () => {
    const { out, seen } = await run(bashOf(appSecret), [SECRET], [GRANTED])
    expect(asked).toEqual([
      {
        path: new URL(TOKEN_URL).pathname,
        form: {
          client_id: CLIENT,
          grant_type: 'client_credentials',
          scope: 'https://graph.microsoft.com/.default',
          client_secret: SECRET,
        },
      },
    ])
    const { name: _person, ...shown } = CLAIMS
    expect(JSON.parse(out)).toEqual({ result: 'success', ...shown })
    expect(seen).toContain('curl --silent')
    for (const hidden of [SECRET, 'pa"ss', TOKEN, 'c2lnbmF0dXJl']) expect(seen).not.toContain(hidden)
  })
  it('a refusal as it is', async () => {
    const { out } = await run(bashOf(appSecret), [SECRET], [REFUSED])
    expect(JSON.parse(out)).toEqual(REFUSED)
  })
  it('a token that is no JWT', async () => {
    const { out } = await run(bashOf(appSecret), [SECRET], [{ access_token: 'EwBopaque' }])
    expect(JSON.parse(out)).toEqual({ result: 'success' })
  })

  it.each(['modern', 'legacy'])('a certificate (%s): an assertion that verifies', async (name) => {
    if (!openssl) return
    const certificate = { ...appSecret, credential: 'certificate' } as const
    const { out, seen } = await run(bashOf(certificate), [join(folder, `${name}.pfx`), SECRET], [GRANTED])
    expect(JSON.parse(out)).toMatchObject({ result: 'success' })
    const { client_assertion: assertion = '', ...form } = asked[0]?.form ?? {}
    expect(form).toEqual({
      client_id: CLIENT,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    })
    const [header = '', payload = '', signature = ''] = assertion.split('.')
    const read = (part: string) =>
      JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
    const pem = Buffer.from(openssl.read('app.pem'))
    const der = new X509Certificate(pem).raw
    expect(read(header)).toEqual({
      alg: 'PS256',
      typ: 'JWT',
      'x5t#S256': createHash('sha256').update(der).digest('base64url'),
    })
    expect(read(payload)).toMatchObject({ aud: TOKEN_URL, iss: CLIENT, sub: CLIENT })
    const { exp, nbf } = read(payload) as { exp: number; nbf: number }
    expect(exp - nbf).toBe(300)
    const key = { key: createPublicKey(pem), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
    expect(
      verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')),
    ).toBe(true)
    for (const hidden of [SECRET, 'PRIVATE KEY', assertion, TOKEN]) expect(seen).not.toContain(hidden)
  })
  it('a wrong password asks nobody', async () => {
    const certificate = { ...appSecret, credential: 'certificate' } as const
    const { status, err } = await run(bashOf(certificate), [join(folder, 'modern.pfx'), 'wrong'], [])
    expect({ status, asked }).toEqual({ status: 1, asked: [] })
    expect(err).toContain('invalid password')
  })

  const LANDED = `https://cloud.uipath.com/provisioning_/callback#code=0.AX%24secret-code_%2B&state=1`
  it('a code and a secret', async () => {
    const { out, err, seen } = await run(bashOf(delegated), [LANDED, SECRET], [GRANTED])
    expect(JSON.parse(out)).toMatchObject({ result: 'success' })
    const { code_verifier: verifier = '', ...form } = asked[0]?.form ?? {}
    expect(form).toEqual({
      client_id: CLIENT,
      grant_type: 'authorization_code',
      redirect_uri: 'https://cloud.uipath.com/provisioning_/callback',
      scope: "openid https://graph.microsoft.com/Mail.Read'$(id)",
      code: '0.AX$secret-code_+',
      client_secret: SECRET,
    })
    const url = new URL(/https:\S+authorize\S+/u.exec(err)?.[0] ?? '')
    expect(verifier).toMatch(/^[\w-]{64}$/u)
    expect(url.searchParams.get('code_challenge')).toBe(
      createHash('sha256').update(verifier).digest('base64url'),
    )
    for (const hidden of [SECRET, 'secret-code', verifier, TOKEN]) expect(seen).not.toContain(hidden)
  })
  it('the secret alone, at the tenant, where nobody signed in', async () => {
    await run(bashOf(delegated, { tenantId: 'common' }), ['', SECRET], [GRANTED])
    expect(asked).toMatchObject([
      {
        path: new URL(TOKEN_URL).pathname,
        form: { grant_type: 'client_credentials', client_secret: SECRET },
      },
    ])
  })
  it('an address without a code asks nobody', async () => {
    const { out } = await run(
      bashOf(delegated),
      ['https://cloud.uipath.com/#error=access_denied', SECRET],
      [],
    )
    expect({ out, asked }).toEqual({ out: 'https://cloud.uipath.com/#error=access_denied\n', asked: [] })
  })
  it('a device code, waited for', async () => {
    const vendors = {
      ...delegated,
      publicApplication: { name: null, clientId: CLIENT, scopes: ['openid'] },
      fields: [],
    }
    const device = {
      user_code: 'ABC',
      device_code: 'device-secret',
      verification_uri: 'https://microsoft.com/devicelogin',
    }
    const { out, err, seen } = await run(
      bashOf(vendors),
      [],
      [device, { error: 'authorization_pending' }, GRANTED],
    )
    expect(JSON.parse(out)).toMatchObject({ result: 'success' })
    expect(err).toContain('Open https://microsoft.com/devicelogin and enter ABC')
    expect(asked.map(({ path }) => path.split('/').at(-1))).toEqual(['devicecode', 'token', 'token'])
    expect(seen).not.toContain('device-secret')
  })
})
