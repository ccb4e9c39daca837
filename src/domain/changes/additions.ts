// Goes as soon as script/{azRest,powershell}.ts import from where these now stand.
export { newKey } from './requests/keys'
export { PLATFORM_PROPERTY } from './requests/redirects'
