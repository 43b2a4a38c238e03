export * from './slim.js';
export { type ReceivedRequest, WonderWebhook, type WonderWebhookOptions } from './webhooks.js';
export { publicKeyPem } from './wonder.js';
