/** The console's redirect URI and what lies below it: pages that MSAL may open in a frame or popup of ours. */
export const AUTH_PATH = '/auth'
