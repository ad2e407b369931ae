import { randomBytes } from "node:crypto";
import { type PasskeyOptions, passkey } from "@better-auth/passkey";
import type { MemberId } from "@mihwar/newsroom";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import { readCookies } from "./cookies.ts";
import { passwordLetters } from "./password.ts";
import { newRecoveryCodes } from "./second-factor-code.ts";

/** What the library said, with the cookies that it wants to set or take away. */
export type Told<Value> =
  | { readonly ok: true; readonly value: Value; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly cookies: readonly string[] };

/** A session as its member sees it. */
export interface OpenSession {
  readonly id: string;
  readonly since: Date;
  readonly used: Date;
  /** What the browser called itself. */
  readonly browser: string;
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly since: Date | undefined;
}

/** Who is signed in, and in which session. */
export interface SignedIn {
  readonly member: MemberId;
  readonly session: string;
}

/** The sign-in library as the desk uses it: called, never reached from outside. `headers` are those of the request. */
export interface Auth {
  find(headers: Headers): Promise<Told<SignedIn | undefined>>;
  signIn(
    headers: Headers,
    given: { readonly email: string; readonly password: string },
  ): Promise<Told<{ readonly member?: MemberId; readonly needsCode: boolean }>>;
  /** Whose password was right a moment ago, where this browser is to show the second factor. */
  waiting(headers: Headers): Promise<MemberId | undefined>;
  /** The second half of a sign-in. */
  enterCode(headers: Headers, code: string): Promise<Told<SignedIn>>;
  enterRecoveryCode(headers: Headers, code: string): Promise<Told<SignedIn>>;
  signOut(headers: Headers): Promise<Told<unknown>>;
  listSessions(headers: Headers): Promise<readonly OpenSession[]>;
  verifyPassword(headers: Headers, password: string): Promise<boolean>;
  changePassword(
    headers: Headers,
    given: { readonly current: string; readonly wanted: string },
  ): Promise<Told<unknown>>;
  beginSecondFactor(headers: Headers, password: string): Promise<Told<{ readonly uri: string }>>;
  /** The proof that the app has the secret: from now on it is asked for. The session goes on under a new name. */
  confirmSecondFactor(headers: Headers, code: string): Promise<Told<unknown>>;
  recoveryCodes(member: MemberId): Promise<readonly string[]>;
  renewRecoveryCodes(headers: Headers, password: string): Promise<Told<readonly string[]>>;
  endSecondFactor(headers: Headers, password: string): Promise<Told<unknown>>;
  listPasskeys(headers: Headers): Promise<readonly Passkey[]>;
  removePasskey(headers: Headers, id: string): Promise<Told<unknown>>;
  /** What the browser is asked for in order to make a passkey, or to use one. */
  passkeyOffer(headers: Headers): Promise<Told<object>>;
  addPasskey(headers: Headers, given: { readonly response: unknown; readonly name: string }): Promise<Told<unknown>>;
  passkeyQuestion(headers: Headers): Promise<Told<object>>;
  signInWithPasskey(headers: Headers, response: Record<string, unknown>): Promise<Told<SignedIn>>;
}

/** How long a session lives that nobody uses. Seconds. */
const sessionAge = 7 * 24 * 3600;
/** How often a session that is used is written down again. Seconds. */
const sessionStep = 3600;
/** How long a password waits for its second factor. Seconds. */
const waitForCode = 600;

const times = { createdAt: "created", updatedAt: "updated" } as const;

const verified = (has: boolean): void => {
  if (!has) throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED", message: "the device verified nobody" });
};

/** What the trigger says that refuses a session. */
const isDisabled = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "MW003";

/**
 * Wires the library to the archive's tables.
 * @param origin where members reach the desk: passkeys belong to it, and under https cookies go nowhere else
 */
export function createAuth(given: {
  readonly pool: NonNullable<BetterAuthOptions["database"]>;
  readonly secret: string;
  readonly origin: string;
  /** As authenticators name the newsroom. */
  readonly name: string;
  readonly onTrouble?: (message: string, details: readonly unknown[]) => void;
}): Auth {
  const { origin, name } = given;
  const passkeys: PasskeyOptions = {
    rpID: new URL(origin).hostname,
    rpName: name,
    origin,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      afterVerification: ({ verification }) => verified(verification.registrationInfo?.userVerified === true),
    },
    authentication: {
      afterVerification: ({ verification }) => verified(verification.authenticationInfo.userVerified),
    },
    schema: {
      passkey: {
        modelName: "member_passkey",
        fields: {
          publicKey: "public_key",
          userId: "member",
          credentialID: "credential",
          deviceType: "device_type",
          backedUp: "backed_up",
          createdAt: "created",
        },
      },
    },
  };
  const auth = betterAuth({
    appName: name,
    baseURL: origin,
    basePath: "/desk/no-such-place",
    secret: given.secret,
    database: given.pool,
    telemetry: { enabled: false },
    logger: {
      disabled: given.onTrouble === undefined,
      level: "error",
      log: (_level, message, ...details) => given.onTrouble?.(message, details),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLetters.least,
      // counted in units of UTF-16: a letter has at most two
      maxPasswordLength: passwordLetters.most * 2,
    },
    user: { modelName: "member", fields: { ...times, emailVerified: "email_verified" } },
    session: {
      modelName: "member_session",
      fields: { ...times, userId: "member", expiresAt: "expires", ipAddress: "ip_address", userAgent: "user_agent" },
      expiresIn: sessionAge,
      updateAge: sessionStep,
      // the desk asks for the password where it matters
      freshAge: 0,
      // looked up each time: whoever is disabled is out at once, in every process
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "member_credential",
      fields: {
        ...times,
        userId: "member",
        accountId: "account",
        providerId: "provider",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires",
        refreshTokenExpiresAt: "refresh_token_expires",
      },
    },
    verification: { modelName: "member_verification", fields: { ...times, expiresAt: "expires" } },
    // counted by the desk itself, in the archive
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "mihwar",
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { path: "/desk", sameSite: "lax", httpOnly: true },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomBytes(12).toString("hex"), validateSchema: false },
    },
    plugins: [
      twoFactor({
        issuer: name,
        twoFactorCookieMaxAge: waitForCode,
        // nobody shall be able to lock somebody else out: see throttle.ts
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "member_two_factor",
            fields: {
              userId: "member",
              backupCodes: "recovery_codes",
              failedVerificationCount: "failed_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      passkey(passkeys),
    ],
  });
  const { api } = auth;

  const told = async <Value, Kept>(
    call: Promise<{ readonly headers: Headers; readonly response: Value }>,
    keep: (value: Value) => Kept | Promise<Kept>,
  ): Promise<Told<Kept>> => {
    try {
      const { headers, response } = await call;
      return { ok: true, value: await keep(response), cookies: headers.getSetCookie() };
    } catch (error) {
      if (isDisabled(error)) return { ok: false, code: "DISABLED", cookies: [] };
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      const cookies = error.headers instanceof Headers ? error.headers.getSetCookie() : [];
      return { ok: false, code: error.body?.code ?? String(error.status), cookies };
    }
  };
  const nothing = (): undefined => undefined;
  /** The session that a token opens: what the library has just made is asked for by what it is known under. */
  const opened = async (token: string): Promise<SignedIn> => {
    const found = await (await auth.$context).internalAdapter.findSession(token);
    if (found === null) throw new Error("a session that was made is not there");
    return { member: found.user.id as MemberId, session: found.session.id };
  };

  return {
    find: (headers) =>
      told(api.getSession({ headers, returnHeaders: true }), (found): SignedIn | undefined =>
        found === null ? undefined : { member: found.user.id as MemberId, session: found.session.id },
      ),
    signIn: (headers, body) =>
      told(api.signInEmail({ headers, body, returnHeaders: true }), (found) =>
        "user" in found ? { member: found.user.id as MemberId, needsCode: false } : { needsCode: true },
      ),
    async waiting(headers) {
      const { createAuthCookie, internalAdapter } = await auth.$context;
      const cookie = readCookies(headers.get("cookie")).get(createAuthCookie("two_factor").name);
      if (cookie === undefined) return undefined;
      // what stands before the signature is a secret of its own
      const found = await internalAdapter.findVerificationValue(cookie.split(".")[0] ?? "");
      return found !== null && found.expiresAt > new Date() ? (found.value as MemberId) : undefined;
    },
    enterCode: (headers, code) =>
      told(api.verifyTOTP({ headers, body: { code }, returnHeaders: true }), ({ token }) => opened(token)),
    enterRecoveryCode: (headers, code) =>
      told(api.verifyBackupCode({ headers, body: { code }, returnHeaders: true }), ({ token }) => opened(token ?? "")),
    signOut: (headers) => told(api.signOut({ headers, returnHeaders: true }), nothing),
    async listSessions(headers) {
      const sessions = await api.listSessions({ headers });
      return sessions.map(({ id, createdAt, updatedAt, userAgent }) => ({
        id,
        since: createdAt,
        used: updatedAt,
        browser: userAgent ?? "",
      }));
    },
    verifyPassword: async (headers, password) =>
      (await told(api.verifyPassword({ headers, body: { password }, returnHeaders: true }), nothing)).ok,
    changePassword: (headers, { current, wanted }) =>
      told(
        api.changePassword({
          headers,
          body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
          returnHeaders: true,
        }),
        nothing,
      ),
    beginSecondFactor: (headers, password) =>
      told(api.enableTwoFactor({ headers, body: { password, method: "totp" }, returnHeaders: true }), (begun) => ({
        uri: "totpURI" in begun ? begun.totpURI : "",
      })),
    confirmSecondFactor: (headers, code) =>
      told(api.verifyTOTP({ headers, body: { code }, returnHeaders: true }), nothing),
    recoveryCodes: async (member) => (await api.viewBackupCodes({ body: { userId: member } })).backupCodes,
    renewRecoveryCodes: (headers, password) =>
      told(api.generateBackupCodes({ headers, body: { password }, returnHeaders: true }), (made) => made.backupCodes),
    endSecondFactor: (headers, password) =>
      told(api.disableTwoFactor({ headers, body: { password }, returnHeaders: true }), nothing),
    async listPasskeys(headers) {
      const found = await api.listPasskeys({ headers });
      return found.map(({ id, name: called, createdAt }) => ({
        id,
        name: called ?? "",
        since: createdAt ?? undefined,
      }));
    },
    removePasskey: (headers, id) => told(api.deletePasskey({ headers, body: { id }, returnHeaders: true }), nothing),
    passkeyOffer: (headers) =>
      told(api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }), (offer) => offer),
    addPasskey: (headers, { response, name: called }) =>
      told(api.verifyPasskeyRegistration({ headers, body: { response, name: called }, returnHeaders: true }), nothing),
    passkeyQuestion: (headers) =>
      told(api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }), (question) => ({
        ...question,
        userVerification: "required",
      })),
    signInWithPasskey: (headers, response) =>
      // the library reads it itself, letter by letter
      told(
        api.verifyPasskeyAuthentication({ headers, body: { response: response as never }, returnHeaders: true }),
        ({ session }) => ({
          member: session.userId as MemberId,
          session: session.id,
        }),
      ),
  };
}
