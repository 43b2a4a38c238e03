//! The kinds of sources: which there are, what each needs, and how its payer gets to pay (reference 2.20).

/// A type and what a source of it cannot do without (choice: the reference says which parameter goes with which type,
/// not which may be left out).
#[derive(Debug)]
pub(super) struct SourceType {
    pub(super) name: &'static str,
    pub(super) needs: &'static [&'static str],
}

/// How a payer gets to pay.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Flow {
    Redirect,
    AppRedirect,
    Offline,
}

const PLAIN: &[&str] = &[
    "alipay",
    "alipay_cn",
    "alipay_hk",
    "alipayplus_mpm",
    "applepay",
    "atome_qr",
    "barcode_wechat",
    "bill_payment_tesco_lotus",
    "bkash",
    "boost",
    "dana",
    "direct_debit_bay",
    "direct_debit_kbank",
    "direct_debit_ktb",
    "direct_debit_scb",
    "duitnow_qr",
    "easypaisa",
    "gcash",
    "grabpay",
    "grabpay_rms",
    "internet_banking_bay",
    "internet_banking_bbl",
    "internet_banking_ktb",
    "internet_banking_scb",
    "kakaopay",
    "maybank_qr",
    "mobile_banking_bay",
    "mobile_banking_bbl",
    "mobile_banking_kbank",
    "mobile_banking_ktb",
    "mobile_banking_ocbc",
    "mobile_banking_ocbc_pao",
    "mobile_banking_scb",
    "paynow",
    "paypay",
    "points_citi",
    "promptpay",
    "qr_code_upi",
    "rabbit_linepay",
    "shopeepay",
    "shopeepay_jumpapp",
    "touch_n_go",
    "touch_n_go_alipay_plus",
    "truemoney_jumpapp",
    "truemoney_qr",
    "virtual_account",
    "wechat_pay",
    "wechat_pay_mpm",
];

const NEEDY: &[SourceType] = &[
    SourceType { name: "alipayplus_upm", needs: &["barcode"] },
    SourceType { name: "atome", needs: &["phone_number"] },
    SourceType { name: "barcode_alipay", needs: &["barcode"] },
    SourceType { name: "duitnow_obw", needs: &["bank"] },
    SourceType { name: "econtext", needs: &["name", "email", "phone_number"] },
    SourceType { name: "fpx", needs: &["bank"] },
    SourceType { name: "truemoney", needs: &["phone_number"] },
    SourceType { name: "wechat_pay_upm", needs: &["barcode"] },
];

const INSTALLMENTS: &[&str] =
    &["bay", "bbl", "citi", "first_choice", "kbank", "ktc", "mbb", "scb", "ttb", "uob"];
const WHITE_LABEL: &[&str] = &["bay", "bbl", "first_choice", "kbank", "ktc", "scb", "ttb", "uob"];

/// Wallets that open their app unless the payer sits at a computer.
const APPS: &[&str] = &["alipay_cn", "alipay_hk", "dana", "gcash", "kakaopay", "touch_n_go", "wechat_pay"];

const OFFLINE: &[&str] =
    &["barcode_alipay", "barcode_wechat", "bill_payment_tesco_lotus", "econtext", "paynow", "promptpay"];

/// What a source of this type needs, or nothing if there is no such type.
pub(super) fn needs_of(name: &str) -> Option<&'static [&'static str]> {
    if PLAIN.contains(&name) {
        return Some(&[]);
    }
    if let Some(found) = NEEDY.iter().find(|known| known.name == name) {
        return Some(found.needs);
    }
    let known = match name.strip_prefix("installment_wlb_") {
        Some(bank) => WHITE_LABEL.contains(&bank),
        None => name.strip_prefix("installment_").is_some_and(|bank| INSTALLMENTS.contains(&bank)),
    };
    known.then_some(&["installment_term"])
}

/// As observed; that wallets redirect in a browser (`WEB`) and open their app otherwise is a choice.
pub(super) fn flow_of(name: &str, platform: Option<&str>) -> Flow {
    if OFFLINE.contains(&name) {
        return Flow::Offline;
    }
    if name.starts_with("mobile_banking_") || name == "truemoney_jumpapp" {
        return Flow::AppRedirect;
    }
    if APPS.contains(&name) && platform != Some("WEB") { Flow::AppRedirect } else { Flow::Redirect }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flow_of_a_wallet_depends_on_the_platform() {
        for (name, platform, flow) in [
            ("promptpay", Some("WEB"), Flow::Offline),
            ("econtext", None, Flow::Offline),
            ("mobile_banking_kbank", Some("WEB"), Flow::AppRedirect),
            ("alipay_cn", None, Flow::AppRedirect),
            ("alipay_cn", Some("IOS"), Flow::AppRedirect),
            ("alipay_cn", Some("WEB"), Flow::Redirect),
            ("alipay", Some("IOS"), Flow::Redirect),
            ("installment_kbank", None, Flow::Redirect),
        ] {
            assert_eq!(flow_of(name, platform), flow, "{name} {platform:?}");
        }
    }

    #[test]
    fn a_type_is_known_by_its_whole_name() {
        assert_eq!(needs_of("installment_citi"), Some(&["installment_term"][..]));
        assert_eq!(needs_of("installment_wlb_citi"), None, "there is no white label of it");
        for name in ["", "papaya", "installment_", "promptpay2", "omise", "bill_payment_papaya"] {
            assert_eq!(needs_of(name), None, "{name}");
        }
    }
}
