import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateFacts, CertificateFile, KeyFacts } from '../../domain/certificates/types'
import { Fact, FactList } from '../FactList'
import { useFormat } from '../format'
import { Identifier } from '../Identifier'
import { RelativeDate } from '../RelativeDate'

const PRIVATE_KEY = { matches: 'facts.keyMatches', other: 'facts.keyOther', none: 'facts.keyNone' } as const
const ENCRYPTION = {
  none: 'facts.encryptionNone',
  modern: 'facts.encryptionModern',
  legacy: 'facts.encryptionLegacy',
} as const

/** What a certificate says of itself, and, where `file` is given, what lies beside it. */
export function CertificateFactsList({ facts, file }: { facts: CertificateFacts; file?: CertificateFile }) {
  const { t } = useTranslation('certificates')
  const format = useFormat()
  const keyText = useKeyText()
  const lines: [string, ReactNode][] = [
    [t('facts.subject'), facts.subject],
    [t('facts.issuer'), facts.selfSigned ? t('facts.selfSigned') : facts.issuer],
    [t('facts.notBefore'), format.dateTime(facts.notBefore)],
    [
      t('facts.notAfter'),
      <span key="end">
        {format.dateTime(facts.notAfter)} (<RelativeDate iso={facts.notAfter} />)
      </span>,
    ],
    [t('facts.key'), keyText(facts.key)],
    [t('facts.signature'), facts.signatureHash ?? t('facts.noHash')],
    [t('facts.thumbprint'), <Identifier key="1" value={facts.thumbprint} what={t('facts.thumbprint')} />],
    [
      t('facts.thumbprint256'),
      <Identifier key="256" value={facts.thumbprint256} what={t('facts.thumbprint256')} />,
    ],
    [t('facts.serialNumber'), <code key="serial">{facts.serialNumber}</code>],
    ...(file ? fileLines(file) : []),
  ]

  function fileLines({ privateKey, encryption, chain }: CertificateFile): [string, ReactNode][] {
    return [
      [t('facts.privateKey'), t(PRIVATE_KEY[privateKey])],
      [t('facts.encryption'), t(ENCRYPTION[encryption])],
      ...(chain.length > 0
        ? ([[t('facts.chain'), format.list(chain.map(({ subject }) => subject))]] as [string, ReactNode][])
        : []),
    ]
  }

  return (
    <FactList look="wide">
      {lines.map(([name, value]) => (
        <Fact key={name} term={name}>
          {value}
        </Fact>
      ))}
    </FactList>
  )
}

function useKeyText(): (key: KeyFacts) => string {
  const { t } = useTranslation('certificates')
  return (key) => {
    switch (key.kind) {
      case 'RSA':
        return t('facts.bits', { kind: key.kind, count: key.bits })
      case 'EC':
        return t('facts.curve', { curve: key.curve })
      case 'other':
        return key.name
    }
  }
}
