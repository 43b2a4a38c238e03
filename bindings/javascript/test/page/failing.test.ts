/** Each fails but the last: `node:test` and `node:assert` of this folder are worth nothing if one of them passes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

class Expected extends Error {}

const throwing = () => {
  throw new TypeError('something else');
};

for (const work of [
  () => assert.ok(0),
  () => assert.equal('1', 1),
  () => assert.equal(0, -0),
  () => assert.notEqual('1', '1'),
  () => assert.deepEqual([1, { a: [2] }], [1, { a: [3] }]),
  () => assert.deepEqual({ a: undefined }, {}),
  () => assert.deepEqual([], {}),
  () => assert.match('abc', /d/),
  () => assert.doesNotMatch('abc', /b/),
  () => assert.throws(() => {}),
  () => assert.throws(throwing, /nothing/),
  () => assert.throws(throwing, { name: 'Error' }),
  () => assert.throws(throwing, { message: /nothing/ }),
  () => assert.throws(throwing, Expected),
  () => assert.throws(throwing, (error: Error) => error.message === 'nothing'),
  () => assert.rejects(Promise.resolve(1)),
  () => assert.rejects(async () => throwing(), /nothing/),
  () => assert.fail('it fails'),
  async () => Promise.reject(new Error('later')),
]) {
  test(`fails: ${work}`, work);
}

test('passes', async () => {
  assert.deepEqual([1, { a: [2] }], [1, { a: [2] }]);
  assert.match('abc', /b/);
  assert.doesNotMatch('abc', /d/);
  assert.notEqual('1', 1);
  await assert.rejects(async () => throwing(), /else/);
  for (const expected of [undefined, /else/, { name: 'TypeError', message: /else/ }, TypeError, (error: Error) => error.message === 'something else']) {
    assert.throws(throwing, expected as RegExp);
  }
});
