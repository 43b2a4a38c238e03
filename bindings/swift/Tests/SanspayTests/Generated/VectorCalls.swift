// Made by `cargo xtask generate`; changes by hand are lost.

import Foundation
import Sanspay

/// Calls what the vector of this title calls, with its parameters.
func call(_ title: String, _ omise: Omise, _ wonder: Wonder) async throws {
    switch title {
    case "omise.account.get":
        _ = try await omise.account.get()
    case "omise.account.update":
        _ = try await omise.account.update(.init(webhookURI: "https://shop.example/hooks?a=1", chainEnabled: true, chainReturnURI: "https://shop.example/granted", zeroInterestInstallments: false, metadataExportKeys: .init(charge: ["order_id", "color"], transfer: [], refund: [], dispute: ["case id"])))
    case "omise.balance.get":
        _ = try await omise.balance.get()
    case "omise.capability.get":
        _ = try await omise.capability.get()
    case "omise.cards.delete":
        _ = try await omise.cards.delete("cust_test_1", card: "card_test_1")
    case "omise.cards.get":
        _ = try await omise.cards.get("cust_test_1", card: "card_test_1")
    case "omise.cards.list":
        _ = try await omise.cards.list("cust_test_1", .init(limit: 5, offset: 5))
    case "omise.cards.update":
        _ = try await omise.cards.update("cust_test_1", card: "card_test_1", .init(name: "Malee Thong", expirationMonth: 4, expirationYear: 2031, city: "Bangkok", postalCode: "10110", state: "Bangkok", country: "th", street1: "12/3 Soi 4", street2: "", phoneNumber: "+66 81 000 0000"))
    case "omise.chains.get":
        _ = try await omise.chains.get("acch_test_1")
    case "omise.chains.list":
        _ = try await omise.chains.list(.init(limit: 50, offset: 100, from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00+07:00", order: "reverse_chronological"))
    case "omise.chains.revoke":
        _ = try await omise.chains.revoke("acch_test_1")
    case "omise.charges.expire":
        _ = try await omise.charges.expire("chrg_test_1")
    case "omise.charges.mark_as_failed":
        _ = try await omise.charges.markAsFailed("chrg_test_1")
    case "omise.charges.mark_as_paid":
        _ = try await omise.charges.markAsPaid("chrg_test_1")
    case "omise.events.list_of_charge":
        _ = try await omise.events.listOfCharge("chrg_test_1", .init(limit: 5, order: "reverse_chronological"))
    case "omise.refunds.list_all":
        _ = try await omise.refunds.listAll(.init(limit: 50, offset: 50, from: "2026-01-01T00:00:00Z"))
    case "omise.charges.capture":
        _ = try await omise.charges.capture("chrg_test_1", .init(captureAmount: 5000))
    case "omise.charges.create":
        _ = try await omise.charges.create(.init(amount: 10050, currency: "THB", card: "tokn_test_1", capture: false, returnURI: "https://shop.example/back", description: "ชมพู & more", metadata: ["nested": ["n": 1], "order_id": "A-1042"], platformFee: .init(fixed: 500, percentage: 2.5), webhookEndpoints: ["https://a.example/1", "https://a.example/2"]))
    case "omise.charges.create with a new source":
        _ = try await omise.charges.create(.init(amount: 10050, currency: "THB", source: .new(.init(type: "atome", phoneNumber: "+66812345678", items: [.init(sku: "A", amount: 5000, quantity: 2), .init(sku: "B", amount: 50)], shipping: .init(country: "TH", city: "Trang"))), returnURI: "https://shop.example/back"))
    case "omise.charges.create with a source made before":
        _ = try await omise.charges.create(.init(amount: 10050, currency: "THB", source: "src_test_1"))
    case "omise.charges.get":
        _ = try await omise.charges.get("chrg_test_1", .init(expand: true))
    case "omise.charges.list":
        _ = try await omise.charges.list()
    case "omise.charges.reverse":
        _ = try await omise.charges.reverse("chrg_test_1")
    case "omise.charges.update":
        _ = try await omise.charges.update("chrg_test_1", .init(description: "", metadata: ["order id": "A 1"]))
    case "omise.customers.create":
        _ = try await omise.customers.create(.init(email: "malee@tea.example", description: "มาลี & family", card: "tokn_test_1", metadata: ["member no": "77"], linkedAccount: "lacc_test_1"))
    case "omise.customers.delete":
        _ = try await omise.customers.delete("cust_test_1")
    case "omise.customers.get":
        _ = try await omise.customers.get("cust_test_1", .init(expand: true))
    case "omise.customers.list":
        _ = try await omise.customers.list(.init(limit: 100, order: "reverse_chronological"))
    case "omise.customers.update":
        _ = try await omise.customers.update("cust_test_1", .init(email: "", description: "moved", card: "tokn_test_2", defaultCard: "card_test_1", metadata: ["tier": "gold"]))
    case "omise.disputes.accept":
        _ = try await omise.disputes.accept("dspt_test_1")
    case "omise.disputes.close":
        _ = try await omise.disputes.close("dspt_test_1")
    case "omise.disputes.create":
        _ = try await omise.disputes.create("chrg_test_1")
    case "omise.disputes.get":
        _ = try await omise.disputes.get("dspt_test_1", .init(expand: true))
    case "omise.disputes.list":
        _ = try await omise.disputes.list(.init(limit: 5, order: "reverse_chronological"))
    case "omise.disputes.list_closed":
        _ = try await omise.disputes.listClosed()
    case "omise.disputes.list_open":
        _ = try await omise.disputes.listOpen(.init(from: "2026-01-01T00:00:00Z"))
    case "omise.disputes.list_pending":
        _ = try await omise.disputes.listPending(.init(offset: 20))
    case "omise.disputes.update":
        _ = try await omise.disputes.update("dspt_test_1", .init(message: "ส่งแล้ว, see the slip", metadata: ["case": "12"]))
    case "omise.documents.create":
        _ = try await omise.documents.create("dspt_test_1", .init(file: Data("%PDF-1.4\n%%EOF\n".utf8), filename: "ใบเสร็จ \"7\".pdf", kind: "proof_of_receipt"))
    case "omise.documents.delete":
        _ = try await omise.documents.delete("dspt_test_1", document: "docu_test_2")
    case "omise.documents.get":
        _ = try await omise.documents.get("dspt_test_1", document: "docu_test_2")
    case "omise.documents.list":
        _ = try await omise.documents.list("dspt_test_1", .init(limit: 2))
    case "omise.events.get":
        _ = try await omise.events.get("evnt_test_1")
    case "omise.events.list":
        _ = try await omise.events.list(.init(from: "2026-01-01T00:00:00Z"))
    case "omise.forex.get":
        _ = try await omise.forex.get("usd")
    case "omise.links.create":
        _ = try await omise.links.create(.init(amount: 45000, currency: "THB", title: "Tea set", description: "Two cups & a pot", multiple: true))
    case "omise.links.delete":
        _ = try await omise.links.delete("link_test_1")
    case "omise.links.get":
        _ = try await omise.links.get("link_test_1")
    case "omise.links.list":
        _ = try await omise.links.list(.init(limit: 1))
    case "omise.links.list_charges":
        _ = try await omise.links.listCharges("link_test_1", .init(offset: 20, to: "2026-03-09T00:00:00Z"))
    case "omise.receipts.get":
        _ = try await omise.receipts.get("rcpt_1")
    case "omise.receipts.list":
        _ = try await omise.receipts.list(.init(from: "2026-03-01T00:00:00Z", to: "2026-03-31T23:59:59Z"))
    case "omise.recipients.create":
        _ = try await omise.recipients.create(.init(name: "Somchai Prasert", type: "individual", bankAccount: .init(number: "1234567890", name: "SOMCHAI P", brand: "scb"), email: "somchai@example.com", description: "ร้านกาแฟ", taxID: "1100100100100", metadata: ["shop": "7"]))
    case "omise.recipients.delete":
        _ = try await omise.recipients.delete("recp_test_1")
    case "omise.recipients.get":
        _ = try await omise.recipients.get("recp_test_1")
    case "omise.recipients.list":
        _ = try await omise.recipients.list(.init(limit: 5, order: "reverse_chronological"))
    case "omise.recipients.list_schedules":
        _ = try await omise.recipients.listSchedules("recp_test_1", .init(offset: 20))
    case "omise.recipients.update":
        _ = try await omise.recipients.update("recp_test_1", .init(type: "corporation", bankAccount: .init(number: "0000001", name: "KABUSHIKI GAISHA", bankCode: "0001", branchCode: "001", type: "normal"), email: ""))
    case "omise.recipients.verify":
        _ = try await omise.recipients.verify("recp_test_1")
    case "omise.refunds.create":
        _ = try await omise.refunds.create("chrg_test_1", .init(amount: 10000, void: true, reason: "changed mind", metadata: ["rma": "7"]))
    case "omise.refunds.get":
        _ = try await omise.refunds.get("chrg_test_1", refund: "rfnd_test_2")
    case "omise.refunds.list":
        _ = try await omise.refunds.list("chrg_test_1", .init(limit: 1))
    case "omise.charges.list_schedules":
        _ = try await omise.charges.listSchedules()
    case "omise.customers.list_schedules":
        _ = try await omise.customers.listSchedules("cust_test_1")
    case "omise.occurrences.get":
        _ = try await omise.occurrences.get("occu_test_1", .init(expand: true))
    case "omise.schedules.create":
        _ = try await omise.schedules.create(.init(every: 2, period: "week", endDate: "2027-12-31", on: .init(weekdays: ["monday", "friday"]), startDate: "2027-01-04", charge: .init(customer: "cust_test_1", amount: 100000, card: "card_test_1", currency: "THB", description: "Membership fee", metadata: ["plan": "gold"])))
    case "omise.schedules.delete":
        _ = try await omise.schedules.delete("schd_test_1")
    case "omise.schedules.get":
        _ = try await omise.schedules.get("schd_test_1")
    case "omise.schedules.list":
        _ = try await omise.schedules.list(.init(limit: 100, to: "2027-01-04T09:30:00Z"))
    case "omise.schedules.list_occurrences":
        _ = try await omise.schedules.listOccurrences("schd_test_1", .init(limit: 1))
    case "omise.transfers.list_schedules":
        _ = try await omise.transfers.listSchedules(.init(order: "chronological"))
    case "omise.search.find":
        _ = try await omise.search.find(.init(scope: "charge", query: "green tea", filters: [.init(name: "captured", value: "true"), .init(name: "amount", value: "100.00..4096.69"), .init(name: "created_at", value: "2026-01-01..2026-03-31")], order: "chronological", page: 2, perPage: 50))
    case "omise.sources.create":
        _ = try await omise.sources.create(.init(type: "atome", amount: 250000, currency: "THB", name: "Malee Suksan", phoneNumber: "+66812345678", platformType: "WEB", ip: "203.0.113.24", items: [.init(sku: "TEA-1", name: "ชา", amount: 100000, quantity: 2, itemURI: "https://shop.example.com/tea"), .init(sku: "CUP-1", name: "Cup", amount: 50000, quantity: 1)], shipping: .init(country: "TH", city: "Chiang Mai", postalCode: "50200", street1: "1 Nimman Rd")))
    case "omise.sources.get":
        _ = try await omise.sources.get("src_test_1")
    case "omise.tokens.create":
        _ = try await omise.tokens.create(.init(card: .init(name: "Somchai Prasert", number: "4242424242424242", expirationMonth: 12, expirationYear: 2032, securityCode: "012", city: "Bangkok", postalCode: "10320")))
    case "omise.tokens.get":
        _ = try await omise.tokens.get("tokn_test_1")
    case "omise.transactions.get":
        _ = try await omise.transactions.get("trxn_test_1")
    case "omise.transactions.list":
        _ = try await omise.transactions.list(.init(from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z"))
    case "omise.transfers.create":
        _ = try await omise.transfers.create(.init(amount: 10000, recipient: "recp_test_1", failFast: true, splitTransfer: false, idempKey: "batch-7", metadata: ["batch": "7"]))
    case "omise.transfers.delete":
        _ = try await omise.transfers.delete("trsf_test_1")
    case "omise.transfers.get":
        _ = try await omise.transfers.get("trsf_test_1")
    case "omise.transfers.list":
        _ = try await omise.transfers.list(.init(order: "chronological"))
    case "omise.transfers.mark_as_paid":
        _ = try await omise.transfers.markAsPaid("trsf_test_1")
    case "omise.transfers.mark_as_sent":
        _ = try await omise.transfers.markAsSent("trsf_test_1")
    case "omise.transfers.update":
        _ = try await omise.transfers.update("trsf_test_1", .init(amount: 20000, metadata: ["batch": "8"]))
    case "wonder.card_transactions.list":
        _ = try await wonder.cardTransactions.list(.init(limit: 10, offset: 20, card: "5a9d50a7-0000-4000-8000-0000000000c1"))
    case "wonder.customers.create":
        _ = try await wonder.customers.create(.init(customer: .init(referenceNumber: "C-1", name: "陳大文", phone: "91234567", dialCode: "+852", email: "tai.man@example.com", companyName: "Example Ltd", defaultPaymentMethod: "Credit Card", defaultPaymentToken: "5a9d50a7-0000-4000-8000-00000000000a")))
    case "wonder.customers.get":
        _ = try await wonder.customers.get("7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77")
    case "wonder.customers.get_by_reference":
        _ = try await wonder.customers.getByReference("C/1 ก")
    case "wonder.customers.get_by_token":
        _ = try await wonder.customers.getByToken(.init(token: "5a9d50a7-0000-4000-8000-00000000000a"))
    case "wonder.customers.list":
        _ = try await wonder.customers.list(.init(limit: 20, offset: 40, linkedSourceType: "User"))
    case "wonder.customers.put":
        _ = try await wonder.customers.put("7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", .init(name: "陳大文 Ünïcødé 🧧", email: "tai.man@example.com", phone: "91234567", defaultPaymentMethod: ""))
    case "wonder.echo":
        _ = try await wonder.echo(.init(message: "Hello,Wonder!"))
    case "wonder.issued_cards.create":
        _ = try await wonder.issuedCards.create(.init(card: ["settlement_currency": "HKD", "title": "茶 & tea"]))
    case "wonder.orders.check":
        _ = try await wonder.orders.check(.init(order: .init(referenceNumber: "R-1042")))
    case "wonder.orders.close":
        _ = try await wonder.orders.close(.init(order: .init(number: "N1")))
    case "wonder.orders.create":
        _ = try await wonder.orders.create(.init(order: .init(referenceNumber: "R-1042", currency: "HKD", chargeFee: decimal("21"), tips: decimal("1.5"), subtotal: decimal("20.00"), dueDate: "2024-06-01", note: "兩杯咖啡", lineItems: [.init(purchasableType: "Listing", price: decimal("10.00"), quantity: "2", total: decimal("20.0"), uuid: "5a9d50a7-0000-4000-8000-00000000000c", purchaseID: 7, label: "Coffee")], callbackURL: "https://shop.example/hook?a=1", redirectURL: "https://shop.example/thanks", isOnlyPreAuth: false, customer: .init(name: "陳大文", email: "tai.man@example.com", phone: "91234567"), timeout: .init(timer: 30, url: "https://shop.example/late")), withPaymentLink: true, appID: "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905", customerUUID: "7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77"))
    case "wonder.orders.list":
        _ = try await wonder.orders.list(.init(limit: 20, offset: 40, customerUUID: "7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", filter: [.init(field: "state", op: "_in", value: "invoiced,completed"), .init(field: "created_at", op: "_gte", value: "2026-01-05T15:43:18+08:00"), .init(field: "created_at", op: "_lt", value: "2026-01-06 00:00"), .init(field: "customer.name", op: "_contains", value: "陳")]))
    case "wonder.orders.void":
        _ = try await wonder.orders.void(.init(order: .init(number: "N1", referenceNumber: "R-1042")))
    case "wonder.payment_methods.list":
        _ = try await wonder.paymentMethods.list()
    case "wonder.payment_tokens.check":
        _ = try await wonder.paymentTokens.check("7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", .init(paymentToken: .init(token: "5a9d50a7-0000-4000-8000-00000000000a", verifyUUID: "5a9d50a7-0000-4000-8000-00000000000b")))
    case "wonder.payment_tokens.create":
        _ = try await wonder.paymentTokens.create("7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", .init(card: .init(number: "4242424242424242", expMonth: "12", expYear: "2032", holderName: "CHAN TAI MAN", threeDS: .init(successReturnURL: "https://shop.example/ok", failReturnURL: "https://shop.example/no"), transactionType: "recurring_payment", nickname: "Blue", billingAddress: .init(zipCode: "999077", address: "1 Queen's Road", city: "Hong Kong", state: "HK", countryCode: "HKG", firstName: "Tai Man", lastName: "Chan", phoneNumber: "91234567", email: "tai.man@example.com"))))
    case "wonder.payment_tokens.delete":
        _ = try await wonder.paymentTokens.delete("7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", .init(token: "5a9d50a7-0000-4000-8000-00000000000a"))
    case "wonder.payment_tokens.list":
        _ = try await wonder.paymentTokens.list("7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", .init(tokenType: "Gateway,AlipayAutoDebit"))
    case "wonder.billing_configs.create":
        _ = try await wonder.billingConfigs.create(.init(config: .init(intervalCount: 1, billingInterval: "yearly", billingType: "customized", billingMonth: 2, billingDayOfMonth: 29, billingProrationEnabled: false, description: "Every leap day")))
    case "wonder.billing_configs.delete":
        _ = try await wonder.billingConfigs.delete("5a9d50a7-0000-4000-8000-000000000012")
    case "wonder.billing_configs.list":
        _ = try await wonder.billingConfigs.list(.init(limit: 20, offset: 40, filter: [.init(field: "billing_interval", op: "_in", value: "monthly,yearly")]))
    case "wonder.recurring_items.create":
        _ = try await wonder.recurringItems.create(.init(item: .init(label: "月費 Membership", price: decimal("88"), currency: "HKD", referenceID: "I-1", description: "All you can read")))
    case "wonder.recurring_items.delete":
        _ = try await wonder.recurringItems.delete("5a9d50a7-0000-4000-8000-000000000011")
    case "wonder.recurring_items.list":
        _ = try await wonder.recurringItems.list(.init(limit: 20, offset: 40, filter: [.init(field: "currency", op: "_eq", value: "HKD")]))
    case "wonder.recurring_orders.get":
        _ = try await wonder.recurringOrders.get(.init(customerUUID: "7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", order: .init(referenceNumber: "SUB-1-1")))
    case "wonder.recurring_plans.add_cycles":
        _ = try await wonder.recurringPlans.addCycles("5a9d50a7-0000-4000-8000-000000000015", .init(activateType: "as_last_cycle", cycles: [.init(recurringBillingConfig: "5a9d50a7-0000-4000-8000-000000000012", recurringItems: [.init(id: "5a9d50a7-0000-4000-8000-000000000011")])]))
    case "wonder.recurring_plans.calculate_cycles":
        _ = try await wonder.recurringPlans.calculateCycles("5a9d50a7-0000-4000-8000-000000000015", .init(activateType: "immediate", cycles: [.init(recurringBillingConfig: "5a9d50a7-0000-4000-8000-000000000012", recurringItems: [.init(id: "5a9d50a7-0000-4000-8000-000000000011", quantity: 1)], billingCount: 12)], processCredit: true))
    case "wonder.recurring_plans.cancel":
        _ = try await wonder.recurringPlans.cancel("5a9d50a7-0000-4000-8000-000000000015", .init(activateType: "next_billing_date", refundCredit: false))
    case "wonder.recurring_plans.create":
        _ = try await wonder.recurringPlans.create(.init(plan: .init(name: "Membership", customerUUID: "7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77", defaultCollectionMethod: "charge_automatically", paymentRetryCount: 3, paymentRetryDayPeriod: 2, referenceNumber: "SUB-1", defaultPaymentToken: "5a9d50a7-0000-4000-8000-00000000000a", recurringCycles: [.init(recurringBillingConfig: "5a9d50a7-0000-4000-8000-000000000012", recurringItems: [.init(id: "5a9d50a7-0000-4000-8000-000000000011", quantity: 2)], billingCount: 1), .init(recurringBillingConfig: "5a9d50a7-0000-4000-8000-000000000013", recurringItems: [.init(id: "5a9d50a7-0000-4000-8000-000000000014")])], redirectURL: "https://shop.example/thanks", note: "會員", timeout: .init(timer: 30, url: "https://shop.example/late"), description: "A free month, then yearly")))
    case "wonder.recurring_plans.edit":
        _ = try await wonder.recurringPlans.edit("5a9d50a7-0000-4000-8000-000000000015", .init(plan: .init(name: "Membership", paymentRetryCount: 5, paymentRetryDayPeriod: 1, defaultPaymentToken: "5a9d50a7-0000-4000-8000-00000000000b", redirectURL: "https://shop.example/thanks", note: "會員", timeout: .init(timer: 30), description: "")))
    case "wonder.recurring_plans.get":
        _ = try await wonder.recurringPlans.get("5a9d50a7-0000-4000-8000-000000000015", .init(withPreviousOrder: true))
    case "wonder.recurring_plans.list":
        _ = try await wonder.recurringPlans.list(.init(limit: 20, offset: 40, filter: [.init(field: "reference_number", op: "_eq", value: "SUB-1")]))
    case "wonder.recurring_plans.recover":
        _ = try await wonder.recurringPlans.recover("5a9d50a7-0000-4000-8000-000000000015")
    case "wonder.transactions.capture":
        _ = try await wonder.transactions.capture(.init(order: .init(number: "N1"), transaction: .init(uuid: "5a9d50a7-0000-4000-8000-00000000000d", amount: decimal("10.00"))))
    case "wonder.transactions.create":
        _ = try await wonder.transactions.create(.init(payment: .init(uuid: "5a9d50a7-0000-4000-8000-00000000000d", paymentToken: .init(amount: decimal("21"), token: "5a9d50a7-0000-4000-8000-00000000000a", consumeMode: "sales", entryType: "mit")), referenceNumber: "R-1042"))
    case "wonder.transactions.refund":
        _ = try await wonder.transactions.refund(.init(order: .init(referenceNumber: "R-1042"), transaction: .init(uuid: "5a9d50a7-0000-4000-8000-00000000000d"), refund: .init(amount: decimal("5.5"), note: "cold coffee")))
    case "wonder.transactions.void":
        _ = try await wonder.transactions.void(.init(order: .init(referenceNumber: "R-1042"), transaction: .init(uuid: "5a9d50a7-0000-4000-8000-00000000000d")))
    default:
        throw Unwritten(title: title)
    }
}

/// A vector that came after this file.
struct Unwritten: Error {
    let title: String
}

func decimal(_ text: String) -> Decimal {
    Decimal(string: text)!
}
