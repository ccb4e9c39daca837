import {
  readSharedPlan,
  type SharedPlan,
  type SharedPlanFault,
  type SharedWish,
} from '../../../domain/changes/shared'

/** Why it is not opened, and where in it. */
export type OpenedFault = SharedPlanFault | { problem: 'other-certificate'; at: string }

export type OpenedReading = { ok: true; shared: SharedPlan } | { ok: false; fault: OpenedFault }

/** Reads it, and looks whether a certificate is the one that its thumbprint names, by which people compare it. */
export async function openGivenPlan(text: string): Promise<OpenedReading> {
  const reading = readSharedPlan(text)
  if (!reading.ok) return reading
  const certificate = certificateOf(reading.shared.wish)
  if (certificate && (await thumbprintOf(certificate.der)) !== certificate.thumbprint) {
    return { ok: false, fault: { problem: 'other-certificate', at: '' } }
  }
  return reading
}

function certificateOf(wish: SharedWish) {
  return 'intent' in wish ? wish.intent.addCertificate : wish.provision.certificate
}

/** Upper-case hex SHA-1 of a certificate in Base64; null where that is none. */
async function thumbprintOf(der: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(der), (char) => char.charCodeAt(0))
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes))
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  } catch {
    return null
  }
}
