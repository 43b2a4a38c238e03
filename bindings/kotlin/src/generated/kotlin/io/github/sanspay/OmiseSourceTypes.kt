// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

/**
 * A way to pay (reference 2.20): the union of the SDKs, recordings and documentation. Which of
 * them an account has, its capability says.
 */
public class SourceType(text: String) : Word(text) {
    public companion object {
        /** Alipay. */
        @JvmField public val ALIPAY: SourceType = SourceType("alipay")
        /** Alipay China. */
        @JvmField public val ALIPAY_CN: SourceType = SourceType("alipay_cn")
        /** AlipayHK. */
        @JvmField public val ALIPAY_HK: SourceType = SourceType("alipay_hk")
        /** Alipay+, the payer scans. */
        @JvmField public val ALIPAYPLUS_MPM: SourceType = SourceType("alipayplus_mpm")
        /** Alipay+, the shop scans. */
        @JvmField public val ALIPAYPLUS_UPM: SourceType = SourceType("alipayplus_upm")
        /** Alipay in a shop: the shop scans. */
        @JvmField public val BARCODE_ALIPAY: SourceType = SourceType("barcode_alipay")
        /** bKash. */
        @JvmField public val BKASH: SourceType = SourceType("bkash")
        /** DANA. */
        @JvmField public val DANA: SourceType = SourceType("dana")
        /** Easypaisa. */
        @JvmField public val EASYPAISA: SourceType = SourceType("easypaisa")
        /** GCash. */
        @JvmField public val GCASH: SourceType = SourceType("gcash")
        /** KakaoPay. */
        @JvmField public val KAKAOPAY: SourceType = SourceType("kakaopay")
        /** Touch 'n Go. */
        @JvmField public val TOUCH_N_GO: SourceType = SourceType("touch_n_go")
        /** Touch 'n Go over Alipay+. */
        @JvmField public val TOUCH_N_GO_ALIPAY_PLUS: SourceType = SourceType("touch_n_go_alipay_plus")
        /** WeChat Pay. */
        @JvmField public val WECHAT_PAY: SourceType = SourceType("wechat_pay")
        /** WeChat Pay, the payer scans. */
        @JvmField public val WECHAT_PAY_MPM: SourceType = SourceType("wechat_pay_mpm")
        /** WeChat Pay, the shop scans. */
        @JvmField public val WECHAT_PAY_UPM: SourceType = SourceType("wechat_pay_upm")
        /** WeChat Pay in a shop. */
        @JvmField public val BARCODE_WECHAT: SourceType = SourceType("barcode_wechat")
        /** Boost. */
        @JvmField public val BOOST: SourceType = SourceType("boost")
        /** GrabPay. */
        @JvmField public val GRABPAY: SourceType = SourceType("grabpay")
        /** GrabPay over RMS. */
        @JvmField public val GRABPAY_RMS: SourceType = SourceType("grabpay_rms")
        /** PayPay. */
        @JvmField public val PAYPAY: SourceType = SourceType("paypay")
        /** Rabbit LINE Pay. */
        @JvmField public val RABBIT_LINEPAY: SourceType = SourceType("rabbit_linepay")
        /** ShopeePay. */
        @JvmField public val SHOPEEPAY: SourceType = SourceType("shopeepay")
        /** ShopeePay, in its app. */
        @JvmField public val SHOPEEPAY_JUMPAPP: SourceType = SourceType("shopeepay_jumpapp")
        /** TrueMoney wallet. */
        @JvmField public val TRUEMONEY: SourceType = SourceType("truemoney")
        /** TrueMoney, in its app. */
        @JvmField public val TRUEMONEY_JUMPAPP: SourceType = SourceType("truemoney_jumpapp")
        /** TrueMoney by QR code. */
        @JvmField public val TRUEMONEY_QR: SourceType = SourceType("truemoney_qr")
        /** Atome. */
        @JvmField public val ATOME: SourceType = SourceType("atome")
        /** Atome by QR code. */
        @JvmField public val ATOME_QR: SourceType = SourceType("atome_qr")
        /** Apple Pay. */
        @JvmField public val APPLEPAY: SourceType = SourceType("applepay")
        /** PromptPay: a QR code, Thailand. */
        @JvmField public val PROMPTPAY: SourceType = SourceType("promptpay")
        /** PayNow: a QR code, Singapore. */
        @JvmField public val PAYNOW: SourceType = SourceType("paynow")
        /** DuitNow QR. */
        @JvmField public val DUITNOW_QR: SourceType = SourceType("duitnow_qr")
        /** DuitNow online banking. */
        @JvmField public val DUITNOW_OBW: SourceType = SourceType("duitnow_obw")
        /** FPX. */
        @JvmField public val FPX: SourceType = SourceType("fpx")
        /** Maybank QR. */
        @JvmField public val MAYBANK_QR: SourceType = SourceType("maybank_qr")
        /** UPI by QR code. */
        @JvmField public val QR_CODE_UPI: SourceType = SourceType("qr_code_upi")
        /** Transfer to a virtual account. */
        @JvmField public val VIRTUAL_ACCOUNT: SourceType = SourceType("virtual_account")
        /** At the counter of Lotus's. */
        @JvmField public val BILL_PAYMENT_TESCO_LOTUS: SourceType = SourceType("bill_payment_tesco_lotus")
        /** Convenience stores, Pay-easy and net banks of Japan. */
        @JvmField public val ECONTEXT: SourceType = SourceType("econtext")
        /** Citi rewards points. */
        @JvmField public val POINTS_CITI: SourceType = SourceType("points_citi")
        /** Krungsri's app. */
        @JvmField public val MOBILE_BANKING_BAY: SourceType = SourceType("mobile_banking_bay")
        /** Bangkok Bank's app. */
        @JvmField public val MOBILE_BANKING_BBL: SourceType = SourceType("mobile_banking_bbl")
        /** Kasikorn's app. */
        @JvmField public val MOBILE_BANKING_KBANK: SourceType = SourceType("mobile_banking_kbank")
        /** Krungthai's app. */
        @JvmField public val MOBILE_BANKING_KTB: SourceType = SourceType("mobile_banking_ktb")
        /** SCB's app. */
        @JvmField public val MOBILE_BANKING_SCB: SourceType = SourceType("mobile_banking_scb")
        /** OCBC's app. */
        @JvmField public val MOBILE_BANKING_OCBC: SourceType = SourceType("mobile_banking_ocbc")
        /** OCBC Pay Anyone's app. */
        @JvmField public val MOBILE_BANKING_OCBC_PAO: SourceType = SourceType("mobile_banking_ocbc_pao")
        /** Direct debit, Krungsri. */
        @JvmField public val DIRECT_DEBIT_BAY: SourceType = SourceType("direct_debit_bay")
        /** Direct debit, Kasikorn. */
        @JvmField public val DIRECT_DEBIT_KBANK: SourceType = SourceType("direct_debit_kbank")
        /** Direct debit, Krungthai. */
        @JvmField public val DIRECT_DEBIT_KTB: SourceType = SourceType("direct_debit_ktb")
        /** Direct debit, SCB. */
        @JvmField public val DIRECT_DEBIT_SCB: SourceType = SourceType("direct_debit_scb")
        /** Internet banking, Krungsri; being switched off. */
        @JvmField public val INTERNET_BANKING_BAY: SourceType = SourceType("internet_banking_bay")
        /** Internet banking, Bangkok Bank; being switched off. */
        @JvmField public val INTERNET_BANKING_BBL: SourceType = SourceType("internet_banking_bbl")
        /** Internet banking, Krungthai; being switched off. */
        @JvmField public val INTERNET_BANKING_KTB: SourceType = SourceType("internet_banking_ktb")
        /** Internet banking, SCB; being switched off. */
        @JvmField public val INTERNET_BANKING_SCB: SourceType = SourceType("internet_banking_scb")
        /** Installments, Krungsri. */
        @JvmField public val INSTALLMENT_BAY: SourceType = SourceType("installment_bay")
        /** Installments, Bangkok Bank. */
        @JvmField public val INSTALLMENT_BBL: SourceType = SourceType("installment_bbl")
        /** Installments, Citi. */
        @JvmField public val INSTALLMENT_CITI: SourceType = SourceType("installment_citi")
        /** Installments, First Choice. */
        @JvmField public val INSTALLMENT_FIRST_CHOICE: SourceType = SourceType("installment_first_choice")
        /** Installments, Kasikorn. */
        @JvmField public val INSTALLMENT_KBANK: SourceType = SourceType("installment_kbank")
        /** Installments, KTC. */
        @JvmField public val INSTALLMENT_KTC: SourceType = SourceType("installment_ktc")
        /** Installments, Maybank. */
        @JvmField public val INSTALLMENT_MBB: SourceType = SourceType("installment_mbb")
        /** Installments, SCB. */
        @JvmField public val INSTALLMENT_SCB: SourceType = SourceType("installment_scb")
        /** Installments, ttb. */
        @JvmField public val INSTALLMENT_TTB: SourceType = SourceType("installment_ttb")
        /** Installments, UOB. */
        @JvmField public val INSTALLMENT_UOB: SourceType = SourceType("installment_uob")
        /** White-label installments, Krungsri. */
        @JvmField public val INSTALLMENT_WLB_BAY: SourceType = SourceType("installment_wlb_bay")
        /** White-label installments, Bangkok Bank. */
        @JvmField public val INSTALLMENT_WLB_BBL: SourceType = SourceType("installment_wlb_bbl")
        /** White-label installments, First Choice. */
        @JvmField public val INSTALLMENT_WLB_FIRST_CHOICE: SourceType = SourceType("installment_wlb_first_choice")
        /** White-label installments, Kasikorn. */
        @JvmField public val INSTALLMENT_WLB_KBANK: SourceType = SourceType("installment_wlb_kbank")
        /** White-label installments, KTC. */
        @JvmField public val INSTALLMENT_WLB_KTC: SourceType = SourceType("installment_wlb_ktc")
        /** White-label installments, SCB. */
        @JvmField public val INSTALLMENT_WLB_SCB: SourceType = SourceType("installment_wlb_scb")
        /** White-label installments, ttb. */
        @JvmField public val INSTALLMENT_WLB_TTB: SourceType = SourceType("installment_wlb_ttb")
        /** White-label installments, UOB. */
        @JvmField public val INSTALLMENT_WLB_UOB: SourceType = SourceType("installment_wlb_uob")
    }
}
