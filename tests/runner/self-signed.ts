/**
 * A certificate for 127.0.0.1 that nobody vouches for, and the key that it was made with, for a server of the tests only.
 * It was made once by openssl, is valid until 2126 and protects nothing.
 */
export const SELF_SIGNED = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUGK/WGJfFly1UAvY42GStSSVplqswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNjEzMzkyOVoYDzIxMjYxMTAy
MTMzOTI5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATHkLgyKoevfJrSNiLX7bECdYTvb/aXJ+uLk1qJoKOXrqumpwWGu6IQ
xiMuIE1Dae//WycZRQ2hWiWG+s4GFDnOo2QwYjAdBgNVHQ4EFgQUGLKHt3F0wSP2
dFnqQm5IwYYxzY4wHwYDVR0jBBgwFoAUGLKHt3F0wSP2dFnqQm5IwYYxzY4wDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQCH7KyZ7BV1/B5MWVC9M3scG69/uiCIfbuIDcFg/VvacgIgOjMH8IvK3KjQb5FJ
hcsMstaOIUfqVC4Wa+JepBrXCPw=
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgBxQ4IIDHydYcl5+j
U7RcAp9RhOVtDg9vRh1g+tF2qrChRANCAATHkLgyKoevfJrSNiLX7bECdYTvb/aX
J+uLk1qJoKOXrqumpwWGu6IQxiMuIE1Dae//WycZRQ2hWiWG+s4GFDnO
-----END PRIVATE KEY-----`,
} as const;
