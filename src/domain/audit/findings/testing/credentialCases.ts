import { AUDIT_NOW, AUDIT_TENANT_ID, guid } from '../../rows/testing'
import {
  HIGH,
  MEDIUM,
  MICROSOFTS,
  FOREIGN,
  EXPIRED,
  SOON,
  OLD,
  UNREAD,
  cases,
  type FindingCase,
} from './case'
import { certificateOf, FOREIGN_TENANT, SAML_SIGNING, secretOf } from './tenant'

const endsIn = (days: number, keyId = guid('1', 1)) =>
  secretOf({ keyId, endDateTime: new Date(AUDIT_NOW + days * 86_400_000).toISOString() })

const OWN = { appOwnerOrganizationId: AUDIT_TENANT_ID }

const ENDED = '2026-01-01T00:00:00Z'
const EXPIRED_SAML = {
  keyCredentials: (SAML_SIGNING.keyCredentials ?? []).map((one) => ({ ...one, endDateTime: ENDED })),
  passwordCredentials: (SAML_SIGNING.passwordCredentials ?? []).map((one) => ({
    ...one,
    endDateTime: ENDED,
  })),
}

export const CREDENTIAL_CASES: readonly FindingCase[] = [
  ...cases('credential-expired', [
    [
      'every credential has expired',
      [{ granted: [MEDIUM], application: { passwordCredentials: [EXPIRED] } }],
      'medium',
    ],
    [
      'the same, disabled',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [EXPIRED] },
          principal: { accountEnabled: false },
        },
      ],
      'low',
    ],
    [
      'a live one is left',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [EXPIRED, secretOf({ keyId: guid('1', 3) })] },
        },
      ],
    ],
    ['holds nothing', [{ application: { passwordCredentials: [EXPIRED] } }]],
    [
      'the secret has expired, what signs SAML tokens has not',
      [{ granted: [MEDIUM], application: { passwordCredentials: [EXPIRED] }, principal: SAML_SIGNING }],
      'medium',
    ],
    ['only what signs SAML tokens has expired', [{ granted: [MEDIUM], principal: EXPIRED_SAML }]],
    ['has none', [{ granted: [MEDIUM] }]],
    [
      'its registration was not read and may hold a live one',
      {
        apps: [
          { registered: false, granted: [MEDIUM], principal: { ...OWN, passwordCredentials: [EXPIRED] } },
        ],
        coverage: UNREAD('applications'),
      },
    ],
    [
      'registered elsewhere, where a live one may be',
      [{ ...FOREIGN, principal: { passwordCredentials: [EXPIRED] } }],
    ],
    [
      'never expires',
      [{ granted: [MEDIUM], application: { passwordCredentials: [secretOf({ endDateTime: null })] } }],
    ],
  ]),
  ...cases('credential-expiring', [
    ['ends within 30 days', [{ granted: [MEDIUM], application: { passwordCredentials: [SOON] } }], 'medium'],
    [
      'another one lasts',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [SOON], keyCredentials: [certificateOf()] },
        },
      ],
      'low replaced',
    ],
    [
      'another one ends later, beyond the 30 days by a hair',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [endsIn(5), endsIn(34, guid('1', 3))] },
        },
      ],
      'low replaced',
    ],
    [
      'the others end within the 30 days too',
      [
        {
          granted: [MEDIUM],
          application: {
            passwordCredentials: [endsIn(5), endsIn(29, guid('1', 3)), endsIn(12, guid('1', 4))],
          },
        },
      ],
      'medium staggered',
    ],
    [
      'only what signs SAML tokens lasts',
      [{ granted: [MEDIUM], application: { passwordCredentials: [endsIn(5)] }, principal: SAML_SIGNING }],
      'medium',
    ],
    ['ends in months', [{ granted: [MEDIUM], application: { passwordCredentials: [secretOf()] } }]],
    [
      'its registration was not read and may hold one that lasts',
      {
        apps: [{ registered: false, granted: [MEDIUM], principal: { ...OWN, passwordCredentials: [SOON] } }],
        coverage: UNREAD('applications'),
      },
    ],
    [
      'registered elsewhere, where another one may last',
      [{ ...FOREIGN, principal: { passwordCredentials: [SOON] } }],
    ],
    ['holds nothing', [{ application: { passwordCredentials: [SOON] } }]],
  ]),
  ...cases('secret-old', [
    [
      'two years and a day, high-risk permissions',
      [{ granted: [HIGH], application: { passwordCredentials: [OLD] } }],
      'medium',
    ],
    ['holds nothing', [{ application: { passwordCredentials: [OLD] } }], 'low'],
    [
      'a day short of two years',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [secretOf({ startDateTime: '2024-11-22T00:00:00Z' })] },
        },
      ],
    ],
    [
      'old and expired',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [{ ...OLD, endDateTime: '2026-01-01T00:00:00Z' }] },
        },
      ],
    ],
    [
      'nobody tells when it began',
      [{ granted: [HIGH], application: { passwordCredentials: [secretOf({ startDateTime: null })] } }],
    ],
    [
      'an old certificate',
      [
        {
          granted: [HIGH],
          application: { keyCredentials: [certificateOf({ startDateTime: '2020-01-01T00:00:00Z' })] },
        },
      ],
    ],
  ]),
  ...cases('secret-and-certificate', [
    [
      'both live',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [secretOf()], keyCredentials: [certificateOf()] },
        },
      ],
      'medium',
    ],
    [
      'the secret has expired',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [EXPIRED], keyCredentials: [certificateOf()] },
        },
      ],
    ],
    ['single sign-on with SAML', [{ registered: false, granted: [MEDIUM], principal: SAML_SIGNING }]],
  ]),
  ...cases('principal-credential', [
    [
      'a secret, registered elsewhere',
      [{ ...FOREIGN, principal: { passwordCredentials: [secretOf()] } }],
      'medium dated',
    ],
    [
      'a certificate, registered here, high-risk permissions',
      [{ granted: [HIGH], principal: { keyCredentials: [certificateOf()] } }],
      'high dated',
    ],
    [
      'on one of Microsoft’s own',
      [
        {
          ...MICROSOFTS,
          principal: { ...MICROSOFTS.principal, passwordCredentials: [secretOf({ startDateTime: null })] },
        },
      ],
      'high',
    ],
    ['single sign-on with SAML', [{ ...FOREIGN, principal: SAML_SIGNING }], 'low signing'],
    [
      'a secret beside a SAML certificate',
      [
        {
          ...FOREIGN,
          principal: {
            ...SAML_SIGNING,
            passwordCredentials: [...(SAML_SIGNING.passwordCredentials ?? []), secretOf()],
          },
        },
      ],
      'medium dated',
    ],
    ['expired', [{ ...FOREIGN, principal: { passwordCredentials: [EXPIRED] } }]],
    [
      'a managed identity’s, which Azure renews',
      [
        {
          registered: false,
          principal: {
            servicePrincipalType: 'ManagedIdentity',
            appOwnerOrganizationId: AUDIT_TENANT_ID,
            keyCredentials: [certificateOf()],
          },
        },
      ],
    ],
    ['on the registration', [{ granted: [HIGH], application: { passwordCredentials: [secretOf()] } }]],
    [
      'of another tenant that tells none',
      [{ ...FOREIGN, principal: { appOwnerOrganizationId: FOREIGN_TENANT } }],
    ],
  ]),
]
