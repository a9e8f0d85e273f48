package zhiqian.reference.iso20022;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification17;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.ProprietaryReference1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Entries of camt.053.001.08 and camt.054.001.08. */
final class Entries08 {
    private Entries08() {}

    static List<Entry> ofStatement(String xml) {
        List<Entry> entries = new ArrayList<>();
        for (AccountStatement9 statement :
                MxCamt05300108.parse(xml).getBkToCstmrStmt().getStmt()) {
            statement.getNtry().forEach(entry -> entries.add(entry(statement.getAcct(), entry)));
        }
        return entries;
    }

    static List<Entry> ofNotification(String xml) {
        List<Entry> entries = new ArrayList<>();
        for (AccountNotification17 notification :
                MxCamt05400108.parse(xml).getBkToCstmrDbtCdtNtfctn().getNtfctn()) {
            notification.getNtry().forEach(entry -> entries.add(entry(notification.getAcct(), entry)));
        }
        return entries;
    }

    private static Entry entry(CashAccount39 account, ReportEntry10 entry) {
        List<Entry.Part> parts = new ArrayList<>();
        entry.getNtryDtls().forEach(details -> details.getTxDtls().forEach(part -> parts.add(part(part))));
        return new Entry(
                number(account),
                Dig.first(entry.getAcctSvcrRef(), entry.getNtryRef()),
                Dig.at(entry.getAmt(), amount -> amount.getValue()),
                Dig.text(Dig.at(entry.getAmt(), amount -> amount.getCcy())),
                entry.getCdtDbtInd() == CreditDebitCode.CRDT,
                "BOOK".equals(Dig.at(entry.getSts(), status -> status.getCd())),
                Boolean.TRUE.equals(entry.isRvslInd()),
                Dig.time(
                        Dig.at(entry.getBookgDt(), date -> date.getDtTm()),
                        Dig.at(entry.getBookgDt(), date -> date.getDt())),
                codes(entry.getBkTxCd()),
                Dig.text(entry.getAddtlNtryInf()),
                parts);
    }

    private static Entry.Part part(EntryTransaction10 part) {
        return new Entry.Part(
                Dig.text(Dig.at(part.getRefs(), refs -> refs.getAcctSvcrRef())),
                Dig.text(Dig.at(part.getRefs(), refs -> refs.getEndToEndId())),
                original(part),
                amount(part),
                Dig.text(Dig.at(part.getPurp(), purpose -> purpose.getCd())) + codes(part.getBkTxCd()),
                Dig.text(Dig.at(
                        Dig.at(part.getRltdPties(), all -> all.getDbtr()),
                        party -> Dig.at(party.getPty(), known -> known.getNm()))),
                Dig.text(Dig.at(
                        Dig.at(part.getRltdPties(), all -> all.getCdtr()),
                        party -> Dig.at(party.getPty(), known -> known.getNm()))),
                idNo(part),
                Dig.first(Dig.joined(Dig.at(part.getRmtInf(), info -> info.getUstrd())), part.getAddtlTxInf()),
                returned(part));
    }

    private static String number(CashAccount39 account) {
        AccountIdentification4Choice id = Dig.at(account, each -> each.getId());
        return Dig.first(
                Dig.at(Dig.at(id, each -> each.getOthr()), other -> other.getId()), Dig.at(id, each -> each.getIBAN()));
    }

    private static String codes(BankTransactionCodeStructure4 code) {
        return " " + Dig.text(Dig.at(Dig.at(code, each -> each.getPrtry()), own -> own.getCd())) + " "
                + Dig.text(Dig.at(
                        Dig.at(Dig.at(code, each -> each.getDomn()), domain -> domain.getFmly()),
                        family -> family.getSubFmlyCd()));
    }

    private static String original(EntryTransaction10 part) {
        List<ProprietaryReference1> own = Dig.at(part.getRefs(), refs -> refs.getPrtry());
        return own == null
                ? ""
                : own.stream()
                        .filter(each -> "ORIGINAL".equals(each.getTp()))
                        .map(each -> Dig.text(each.getRef()))
                        .findFirst()
                        .orElse("");
    }

    private static BigDecimal amount(EntryTransaction10 part) {
        return Dig.at(part.getAmt(), amount -> amount.getValue());
    }

    private static String idNo(EntryTransaction10 part) {
        return Dig.first(Dig.at(
                        Dig.at(
                                Dig.at(
                                        Dig.at(part.getRltdPties(), all -> all.getCdtr()),
                                        party -> Dig.at(party.getPty(), known -> known.getId())),
                                id -> id.getPrvtId()),
                        person -> person.getOthr()))
                .map(other -> Dig.text(other.getId()))
                .orElse("");
    }

    private static String returned(EntryTransaction10 part) {
        return part.getRtrInf() == null
                ? null
                : (Dig.text(Dig.at(part.getRtrInf().getRsn(), reason -> Dig.first(reason.getCd(), reason.getPrtry())))
                                + " " + Dig.joined(part.getRtrInf().getAddtlInf()))
                        .strip();
    }
}
