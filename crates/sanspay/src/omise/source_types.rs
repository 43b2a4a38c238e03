//! The ways to pay that are no card: the words the gateway has for them.

use crate::macros::open_enum;

open_enum! {
    /// A way to pay (reference 2.20): the union of the SDKs, recordings and documentation. Which of
    /// them an account has, its capability says.
    pub enum SourceType {
        /// Alipay.
        Alipay = "alipay",
        /// Alipay China.
        AlipayCn = "alipay_cn",
        /// AlipayHK.
        AlipayHk = "alipay_hk",
        /// Alipay+, the payer scans.
        AlipayplusMpm = "alipayplus_mpm",
        /// Alipay+, the shop scans.
        AlipayplusUpm = "alipayplus_upm",
        /// Alipay in a shop: the shop scans.
        BarcodeAlipay = "barcode_alipay",
        /// bKash.
        Bkash = "bkash",
        /// DANA.
        Dana = "dana",
        /// Easypaisa.
        Easypaisa = "easypaisa",
        /// GCash.
        Gcash = "gcash",
        /// KakaoPay.
        Kakaopay = "kakaopay",
        /// Touch 'n Go.
        TouchNGo = "touch_n_go",
        /// Touch 'n Go over Alipay+.
        TouchNGoAlipayPlus = "touch_n_go_alipay_plus",
        /// WeChat Pay.
        WechatPay = "wechat_pay",
        /// WeChat Pay, the payer scans.
        WechatPayMpm = "wechat_pay_mpm",
        /// WeChat Pay, the shop scans.
        WechatPayUpm = "wechat_pay_upm",
        /// WeChat Pay in a shop.
        BarcodeWechat = "barcode_wechat",
        /// Boost.
        Boost = "boost",
        /// GrabPay.
        Grabpay = "grabpay",
        /// GrabPay over RMS.
        GrabpayRms = "grabpay_rms",
        /// PayPay.
        Paypay = "paypay",
        /// Rabbit LINE Pay.
        RabbitLinepay = "rabbit_linepay",
        /// ShopeePay.
        Shopeepay = "shopeepay",
        /// ShopeePay, in its app.
        ShopeepayJumpapp = "shopeepay_jumpapp",
        /// TrueMoney wallet.
        Truemoney = "truemoney",
        /// TrueMoney, in its app.
        TruemoneyJumpapp = "truemoney_jumpapp",
        /// TrueMoney by QR code.
        TruemoneyQr = "truemoney_qr",
        /// Atome.
        Atome = "atome",
        /// Atome by QR code.
        AtomeQr = "atome_qr",
        /// Apple Pay.
        Applepay = "applepay",
        /// PromptPay: a QR code, Thailand.
        Promptpay = "promptpay",
        /// PayNow: a QR code, Singapore.
        Paynow = "paynow",
        /// DuitNow QR.
        DuitnowQr = "duitnow_qr",
        /// DuitNow online banking.
        DuitnowObw = "duitnow_obw",
        /// FPX.
        Fpx = "fpx",
        /// Maybank QR.
        MaybankQr = "maybank_qr",
        /// UPI by QR code.
        QrCodeUpi = "qr_code_upi",
        /// Transfer to a virtual account.
        VirtualAccount = "virtual_account",
        /// At the counter of Lotus's.
        BillPaymentTescoLotus = "bill_payment_tesco_lotus",
        /// Convenience stores, Pay-easy and net banks of Japan.
        Econtext = "econtext",
        /// Citi rewards points.
        PointsCiti = "points_citi",
        /// Krungsri's app.
        MobileBankingBay = "mobile_banking_bay",
        /// Bangkok Bank's app.
        MobileBankingBbl = "mobile_banking_bbl",
        /// Kasikorn's app.
        MobileBankingKbank = "mobile_banking_kbank",
        /// Krungthai's app.
        MobileBankingKtb = "mobile_banking_ktb",
        /// SCB's app.
        MobileBankingScb = "mobile_banking_scb",
        /// OCBC's app.
        MobileBankingOcbc = "mobile_banking_ocbc",
        /// OCBC Pay Anyone's app.
        MobileBankingOcbcPao = "mobile_banking_ocbc_pao",
        /// Direct debit, Krungsri.
        DirectDebitBay = "direct_debit_bay",
        /// Direct debit, Kasikorn.
        DirectDebitKbank = "direct_debit_kbank",
        /// Direct debit, Krungthai.
        DirectDebitKtb = "direct_debit_ktb",
        /// Direct debit, SCB.
        DirectDebitScb = "direct_debit_scb",
        /// Internet banking, Krungsri; being switched off.
        InternetBankingBay = "internet_banking_bay",
        /// Internet banking, Bangkok Bank; being switched off.
        InternetBankingBbl = "internet_banking_bbl",
        /// Internet banking, Krungthai; being switched off.
        InternetBankingKtb = "internet_banking_ktb",
        /// Internet banking, SCB; being switched off.
        InternetBankingScb = "internet_banking_scb",
        /// Installments, Krungsri.
        InstallmentBay = "installment_bay",
        /// Installments, Bangkok Bank.
        InstallmentBbl = "installment_bbl",
        /// Installments, Citi.
        InstallmentCiti = "installment_citi",
        /// Installments, First Choice.
        InstallmentFirstChoice = "installment_first_choice",
        /// Installments, Kasikorn.
        InstallmentKbank = "installment_kbank",
        /// Installments, KTC.
        InstallmentKtc = "installment_ktc",
        /// Installments, Maybank.
        InstallmentMbb = "installment_mbb",
        /// Installments, SCB.
        InstallmentScb = "installment_scb",
        /// Installments, ttb.
        InstallmentTtb = "installment_ttb",
        /// Installments, UOB.
        InstallmentUob = "installment_uob",
        /// White-label installments, Krungsri.
        InstallmentWlbBay = "installment_wlb_bay",
        /// White-label installments, Bangkok Bank.
        InstallmentWlbBbl = "installment_wlb_bbl",
        /// White-label installments, First Choice.
        InstallmentWlbFirstChoice = "installment_wlb_first_choice",
        /// White-label installments, Kasikorn.
        InstallmentWlbKbank = "installment_wlb_kbank",
        /// White-label installments, KTC.
        InstallmentWlbKtc = "installment_wlb_ktc",
        /// White-label installments, SCB.
        InstallmentWlbScb = "installment_wlb_scb",
        /// White-label installments, ttb.
        InstallmentWlbTtb = "installment_wlb_ttb",
        /// White-label installments, UOB.
        InstallmentWlbUob = "installment_wlb_uob",
    }
}

impl SourceType {
    /// Paid in installments; then the source says how many.
    pub(super) fn is_installment(&self) -> bool {
        self.as_str().starts_with("installment_")
    }
}
