import { couchdbStore } from '../../src/community/couchdb/couchdb-store.js';
import { newDatabase, type TestDatabase } from '../harness/engine.js';
import { keepsTheContract } from './contract.js';

describe('a store on a server that speaks CouchDB’s protocol', function () {
  this.timeout(20_000);
  let database: TestDatabase;
  before(async () => {
    database = await newDatabase();
  });

  keepsTheContract({ open: () => Promise.resolve(couchdbStore(database.urlFor('mia'), undefined)) });
});
