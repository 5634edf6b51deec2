import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

const PREFIX = '/__cmi5__/';
const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^PT\d+(\.\d{1,2})?S$/;

const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example/', name: 'Zoë & co' } };
const activityId = 'https://lms.example/au/1?a=b&c=d';

/** One learner in one registration: what the platform keeps over all visits, and the visit of now. */
class Registration {
  id = randomUUID();
  documents = new Map();
  statements = [];
  breaches = [];
  requests = [];
  /** By path, which answers to give instead of the true ones: `{ status, times }`. */
  faults = {};

  constructor(name) {
    this.name = name;
  }

  /** Begins a visit. @returns The query of the page's address. */
  launch(origin, { mode = 'Normal', language, returnUrl, etags = true } = {}) {
    this.visit = { mode, language, returnUrl, etags, token: randomUUID(), asked: new Set(), session: randomUUID() };
    const endpoint = `${origin}${PREFIX}${this.name}/lrs`;
    const query = { endpoint, fetch: `${origin}${PREFIX}${this.name}/token`, actor: JSON.stringify(actor) };
    return new URLSearchParams({ ...query, registration: this.id, activityId }).toString();
  }

  breach(text) {
    this.breaches.push(text);
  }

  expect(condition, text) {
    if (!condition) this.breach(text);
  }

  template() {
    return {
      contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://example.org/publisher/au' }] },
      extensions: { [SESSION]: this.visit.session },
    };
  }

  token(method) {
    const { asked, token } = this.visit;
    this.expect(method === 'POST', `the token is asked for by ${method}`);
    if (asked.has('token')) {
      this.breach('the token is asked for twice');
      return { status: 200, body: { 'error-code': '1', 'error-text': 'The token was given already.' } };
    }
    asked.add('token');
    return { status: 200, body: { 'auth-token': token } };
  }

  store(path, { method, query, headers, body }) {
    const { asked, token } = this.visit;
    this.expect(
      headers.authorization === `Basic ${token}`,
      `${method} ${path} ${query.stateId}: not the token of the visit`,
    );
    this.expect(headers['x-experience-api-version'] === '1.0.3', `${path}: no version of xAPI`);
    if (body) this.expect(/^application\/json\b/.test(headers['content-type']), `${path}: ${headers['content-type']}`);
    if (path === 'statements') return this.post(method, body);
    this.expect(isDeepStrictEqual(parse(query.agent), actor), `${path}: another agent: ${query.agent}`);
    if (path === 'agents/profile') {
      this.expect(query.profileId === 'cmi5LearnerPreferences', `agents/profile: ${query.profileId}`);
      this.expect(asked.has('data'), 'the preferences are asked for before the launch data');
      asked.add('preferences');
      const { language } = this.visit;
      return language ? { status: 200, body: { languagePreference: language } } : { status: 404 };
    }
    this.expect(path === 'activities/state', `${method} ${path}`);
    this.expect(query.activityId === activityId, `${path}: another activity: ${query.activityId}`);
    this.expect(query.registration === this.id, `${path}: another registration: ${query.registration}`);
    return this.state(method, query.stateId, headers, body);
  }

  state(method, id, headers, body) {
    const { asked, mode, returnUrl, etags } = this.visit;
    if (id === 'LMS.LaunchData') {
      this.expect(method === 'GET', `${method} on the launch data`);
      asked.add('data');
      const data = { contextTemplate: this.template(), launchMode: mode, moveOn: 'Completed' };
      return { status: 200, body: returnUrl ? { ...data, returnURL: returnUrl } : data };
    }
    this.expect(asked.has('initialized'), `${method} on ${id} before "initialized"`);
    const old = this.documents.get(id);
    if (method === 'GET') {
      if (!old) return { status: 404 };
      return { status: 200, text: old.text, headers: etags === 'never' ? {} : { etag: old.etag } };
    }
    this.expect(method === 'PUT', `${method} on ${id}`);
    this.expect(mode === 'Normal', `${id} is written in ${mode} mode`);
    this.expect(headers['if-match'] || headers['if-none-match'] === '*', `${id} is written without a condition`);
    this.expect(headers['if-match'] !== '*' || etags === 'never' || this.mayBeBlind, `${id} is written blindly`);
    this.expect(!asked.has('terminated') || this.mayBeBlind, `${id} is written after "terminated"`);
    const fits = headers['if-match'] ? old && ['*', old.etag].includes(headers['if-match']) : !old;
    if (!fits) return { status: 412 };
    const etag = `"${randomUUID()}"`;
    this.documents.set(id, { text: body, etag });
    return { status: 204, headers: etags === true ? { etag } : {} };
  }

  post(method, body) {
    this.expect(method === 'POST', `${method} on statements`);
    const parsed = parse(body);
    const statements = Array.isArray(parsed) ? parsed : [parsed];
    for (const statement of statements) {
      const refused = this.check(statement);
      if (refused) return { status: 403, text: refused };
      this.statements.push(statement);
    }
    return { status: 200, body: statements.map(({ id }) => id) };
  }

  /** Writes down what is wrong with a statement; says why it is refused. */
  check(statement) {
    const { asked, mode, session } = this.visit;
    const verb = String(statement?.verb?.id).replace(VERBS, '');
    const say = (condition, text) => this.expect(condition, `${verb}: ${text}`);
    if (verb !== 'initialized' && !asked.has('initialized')) say(false, 'it comes before "initialized"');
    if (verb === 'initialized') {
      say(!asked.has('initialized'), 'it comes twice');
      say(asked.has('preferences'), 'the preferences were not asked for');
      if (!asked.has('preferences')) return '11.0.0.0-3';
    }
    say(!asked.has('terminated'), 'it comes after "terminated"');
    say(['initialized', 'terminated'].includes(verb) || mode === 'Normal', `it comes in ${mode} mode`);
    say(UUID.test(statement.id), `the id is ${statement.id}`);
    say(!this.statements.some(({ id }) => id === statement.id), 'its id was used');
    const time = statement.timestamp;
    say(/Z$/.test(time) && Math.abs(Date.now() - Date.parse(time)) < 60_000, `the time is ${time}`);
    say(isDeepStrictEqual(statement.actor, actor), 'another actor');
    say(statement.object?.id === activityId, 'another object');
    const { context, result } = statement;
    say(context?.registration === this.id, 'another registration');
    say(context?.extensions?.[SESSION] === session, 'another session');
    const { grouping } = this.template().contextActivities;
    say(isDeepStrictEqual(context?.contextActivities?.grouping, grouping), 'the template of the context is not there');
    const categories = (context?.contextActivities?.category ?? []).map(({ id }) => id.replace(CATEGORY, ''));
    const wanted = { progressed: [], completed: ['cmi5', 'moveon'] }[verb] ?? ['cmi5'];
    say(isDeepStrictEqual(categories, wanted), `the categories are ${categories.join(' ')}`);
    if (verb === 'completed') {
      say(!this.statements.some((each) => each.verb.id === statement.verb.id), 'it comes twice in one registration');
      say(result?.completion === true && DURATION.test(result.duration), 'the result is not one of it');
      say(!('score' in result) && !('success' in result), 'it has a score');
    } else if (verb === 'progressed') {
      const percent = result?.extensions?.[PROGRESS];
      say(Number.isInteger(percent) && percent >= 0 && percent <= 100, `the progress is ${percent}`);
      say(!this.statements.some((each) => each.verb.id === `${VERBS}completed`), 'it comes after "completed"');
    } else if (verb === 'terminated') say(DURATION.test(result?.duration), 'no duration');
    else say(verb === 'initialized' && !result, 'unknown');
    asked.add(verb);
    return undefined;
  }

  report() {
    return {
      breaches: this.breaches,
      requests: this.requests,
      documents: Object.fromEntries([...this.documents].map(([id, { text }]) => [id, text])),
      statements: this.statements.map(({ verb, result }) =>
        [verb.id.replace(VERBS, ''), result?.extensions?.[PROGRESS]].filter((part) => part !== undefined).join(' '),
      ),
    };
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/**
 * A learning platform that speaks cmi5, for tests: strict, and with a list of what a page did against the rules. Under
 * /__cmi5__/<name>/ lie `launch`, which begins a visit of the learner of that name and answers with the query for the page,
 * `token`, `lrs/…`, `fault`, `document` and `report`.
 */
export function cmi5Platform() {
  const registrations = new Map();
  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    const [name, service, ...rest] = context.path.slice(PREFIX.length).split('/');
    const registration = registrations.get(name) ?? new Registration(name);
    registrations.set(name, registration);
    const body = await bodyOf(context.req);
    const { method, query, headers } = context;
    const path = rest.join('/');
    context.set('cache-control', 'no-store');
    const answer = ({ status, body: value, text, headers: more = {} }) => {
      context.status = status;
      context.set(more);
      context.body = text ?? (value === undefined ? null : JSON.stringify(value));
      context.status = status;
      if (value !== undefined) context.type = 'json';
    };
    switch (service) {
      case 'launch':
        return answer({ status: 200, text: registration.launch(context.origin, parse(body)) });
      case 'report':
        return answer({ status: 200, body: registration.report() });
      case 'fault':
        Object.assign(registration.faults, parse(body));
        return answer({ status: 204 });
      case 'document': {
        // as another page writes it
        const { id, text } = parse(body);
        registration.documents.set(id, { text, etag: `"${randomUUID()}"` });
        return answer({ status: 204 });
      }
    }
    const what = service === 'token' ? 'token' : `${method} ${path}${query.stateId ? ` ${query.stateId}` : ''}`;
    const condition = headers['if-match'] ? ' if-match' : headers['if-none-match'] ? ' if-none-match' : '';
    registration.requests.push(what + condition);
    const fault = registration.faults[what];
    if (fault && (fault.times ?? 1) > 0) {
      fault.times = (fault.times ?? 1) - 1;
      if (fault.arrives) registration.store(path, { method, query, headers, body });
      if (fault.wait) {
        const { visit } = registration;
        registration.mayBeBlind = true;
        await new Promise((resolve) => setTimeout(resolve, fault.wait));
        if (registration.visit !== visit) return answer({ status: 403 });
      } else if (fault.status === 0) {
        context.req.socket.destroy();
        context.respond = false;
        return undefined;
      } else return answer({ status: fault.status });
    }
    return answer(
      service === 'token' ? registration.token(method) : registration.store(path, { method, query, headers, body }),
    );
  };
}
