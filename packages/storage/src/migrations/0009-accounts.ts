/**
 * The people of the desk. Tables and columns are such as better-auth reads and writes; what it may not decide stands in
 * triggers: whoever is disabled gets no session, nobody is deleted, and every change of a member and of what they sign in
 * with has its row in the audit log, by whichever way it came. Whoever acts for another says who they are in the setting
 * `mihwar.actor` of their transaction; else it is the member.
 */
export const accountsMigration = {
  name: "0009-accounts",
  sql: `
create table mihwar.member (
  id text collate "C" primary key check (mihwar.is_id(id)),
  name text not null check (name <> ''),
  email text collate "C" not null unique check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  email_verified boolean not null default true,
  image text,
  role text collate "C" not null check (role in ('reporter', 'editor', 'chief', 'admin')),
  -- null: all, also those to come
  sections text[] collate "C",
  person text collate "C" references mihwar.person (id),
  language text collate "C" not null default 'ar' check (language in ('ar', 'en')),
  two_factor_enabled boolean not null default false,
  disabled timestamptz,
  created timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  updated timestamptz not null default date_trunc('milliseconds', clock_timestamp())
);

create table mihwar.member_session (
  id text collate "C" primary key,
  member text collate "C" not null references mihwar.member (id),
  token text collate "C" not null unique,
  expires timestamptz not null,
  ip_address text check (ip_address is null or ip_address = ''),
  user_agent text,
  created timestamptz not null,
  updated timestamptz not null
);
create index member_session_member on mihwar.member_session (member);
create index member_session_expires on mihwar.member_session (expires);

create table mihwar.member_credential (
  id text collate "C" primary key,
  member text collate "C" not null references mihwar.member (id),
  account text collate "C" not null,
  provider text collate "C" not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires timestamptz,
  refresh_token_expires timestamptz,
  scope text,
  created timestamptz not null,
  updated timestamptz not null,
  unique (member, provider)
);

-- What waits for the second half of a ceremony: challenges of passkeys, sign-ins that wait for a code.
create table mihwar.member_verification (
  id text collate "C" primary key,
  identifier text collate "C" not null,
  value text not null,
  expires timestamptz not null,
  created timestamptz not null,
  updated timestamptz not null
);
create index member_verification_identifier on mihwar.member_verification (identifier);
create index member_verification_expires on mihwar.member_verification (expires);

create table mihwar.member_two_factor (
  id text collate "C" primary key,
  member text collate "C" not null unique references mihwar.member (id),
  secret text not null,
  recovery_codes text not null,
  verified boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz
);

create table mihwar.member_passkey (
  id text collate "C" primary key,
  member text collate "C" not null references mihwar.member (id),
  name text,
  public_key text not null,
  credential text collate "C" not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created timestamptz
);
create index member_passkey_member on mihwar.member_passkey (member);

-- One-time addresses, by the hash of their secret. Without a member: for whoever becomes the first of them.
create table mihwar.member_invitation (
  hash text collate "C" primary key,
  member text collate "C" unique references mihwar.member (id),
  expires timestamptz not null
);

-- Codes of second factors that were used a moment ago.
create table mihwar.member_spent_code (
  member text collate "C" not null references mihwar.member (id),
  hash text collate "C" not null,
  spent timestamptz not null,
  primary key (member, hash)
);

-- Buckets that leak: how full each was when it was last looked at.
create table mihwar.member_attempt (
  key text collate "C" primary key,
  level double precision not null,
  at timestamptz not null,
  -- when it is empty again, if nothing is added
  empty timestamptz not null
);
create index member_attempt_empty on mihwar.member_attempt (empty);

create table mihwar.member_secret (
  single boolean primary key default true check (single),
  secret text not null
);

-- A row in the log, and the notice of it that every process hears.
create function mihwar.log_member(by_whom text, what text, whom text, said text) returns void language plpgsql as $$
declare
  written mihwar.audit%rowtype;
begin
  insert into mihwar.audit (actor, action, subject, note)
    values (by_whom, what, 'member:' || whom, said) returning * into written;
  perform pg_notify('mihwar_change', json_build_object(
    'rows', json_build_array(written.n, written.n), 'hash', left(encode(written.hash, 'hex'), 16),
    'part', json_build_array(1, 1), 'keys', json_build_array())::text);
end
$$;

create function mihwar.member_actor(member text) returns text language sql stable
  return coalesce(nullif(current_setting('mihwar.actor', true), ''), 'u:' || member);

create function mihwar.log_member_change() returns trigger language plpgsql as $$
declare
  given constant text := new.role || ' ' || coalesce(array_to_string(new.sections, ','), 'all');
begin
  if tg_op = 'INSERT' then
    perform mihwar.log_member(mihwar.member_actor(new.id), 'add-member', new.id, given);
    return null;
  end if;
  if (old.role, old.sections) is distinct from (new.role, new.sections) then
    perform mihwar.log_member(mihwar.member_actor(new.id), 'assign-member', new.id, given);
  end if;
  if (old.name, old.email, old.person, old.language) is distinct from (new.name, new.email, new.person, new.language) then
    perform mihwar.log_member(mihwar.member_actor(new.id), 'edit-member', new.id, null);
  end if;
  if (old.disabled is null) <> (new.disabled is null) then
    perform mihwar.log_member(mihwar.member_actor(new.id),
      case when new.disabled is null then 'enable-member' else 'disable-member' end, new.id, null);
  end if;
  return null;
end
$$;
create trigger member_logged after insert or update on mihwar.member
  for each row execute function mihwar.log_member_change();
create trigger member_stays before delete on mihwar.member for each row execute function mihwar.refuse_change();
create trigger member_no_truncate before truncate on mihwar.member
  for each statement execute function mihwar.refuse_change();

-- Waits for a member who is being disabled at this moment.
create function mihwar.refuse_disabled() returns trigger language plpgsql as $$
begin
  perform from mihwar.member where id = new.member and disabled is null for share;
  if not found then
    raise exception 'member % is disabled', new.member using errcode = 'MW003';
  end if;
  return new;
end
$$;
create trigger member_session_allowed before insert on mihwar.member_session
  for each row execute function mihwar.refuse_disabled();

create function mihwar.log_credential() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform mihwar.log_member(mihwar.member_actor(old.member), 'remove-password', old.member, null);
  elsif tg_op = 'INSERT' or old.password is distinct from new.password then
    perform mihwar.log_member(mihwar.member_actor(new.member), 'set-password', new.member, null);
  end if;
  return null;
end
$$;
create trigger member_credential_logged after insert or update or delete on mihwar.member_credential
  for each row execute function mihwar.log_credential();

create function mihwar.log_two_factor() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.verified then
      perform mihwar.log_member(mihwar.member_actor(old.member), 'second-factor-off', old.member, null);
    end if;
  elsif new.verified and (tg_op = 'INSERT' or not old.verified) then
    perform mihwar.log_member(mihwar.member_actor(new.member), 'second-factor-on', new.member, null);
  elsif new.verified and old.recovery_codes <> new.recovery_codes then
    perform mihwar.log_member(mihwar.member_actor(new.member), 'change-recovery-codes', new.member, null);
  end if;
  return null;
end
$$;
create trigger member_two_factor_logged after insert or update or delete on mihwar.member_two_factor
  for each row execute function mihwar.log_two_factor();

create function mihwar.log_passkey() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform mihwar.log_member(mihwar.member_actor(old.member), 'remove-passkey', old.member, null);
  else
    perform mihwar.log_member(mihwar.member_actor(new.member), 'add-passkey', new.member, null);
  end if;
  return null;
end
$$;
create trigger member_passkey_logged after insert or delete on mihwar.member_passkey
  for each row execute function mihwar.log_passkey();
`,
} as const;
