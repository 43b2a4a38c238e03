// What a payer is told for each failure code of a charge. A shop never repeats a bank's word on stolen cards or fraud
// to whoever stands at the counter.

const ASK_BANK = 'Your bank did not accept the payment. Please use another card, or ask your bank.';

const WORDS = {
  insufficient_fund: 'There is not enough money on this card, or its limit is reached. Please use another card.',
  insufficient_balance: 'There is not enough money in this account. Please pay another way.',
  stolen_or_lost_card: ASK_BANK,
  failed_fraud_check: ASK_BANK,
  failed_processing: 'The payment could not be processed. Please try again in a moment, or use another card.',
  payment_rejected: 'The payment was not confirmed, or your bank rejected it. Please try again or use another card.',
  invalid_security_code: 'The security code is wrong. It is the three digits on the back of the card, or four on the front.',
  invalid_account_number: 'There is no card with this number. Please check it.',
  invalid_account: 'This account cannot be used. Please pay another way.',
  expired_card: 'This card has expired. Please use another one.',
  payment_cancelled: 'You stopped the payment.',
  timeout: 'The payment took too long and was stopped. Please try again.',
  confirmed_amount_mismatch: 'The confirmed amount was not the price, so nothing was charged. Please try again.',
};

/** Codes are open: there may be new ones any day. */
export const explain = (code) => WORDS[code] ?? 'The payment did not go through. Please try again or use another card.';
