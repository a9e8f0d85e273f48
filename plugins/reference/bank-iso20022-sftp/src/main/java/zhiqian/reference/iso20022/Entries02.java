package zhiqian.reference.iso20022;

import com.prowidesoftware.swift.model.mx.MxCamt05300102;
import com.prowidesoftware.swift.model.mx.MxCamt05400102;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification2;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement2;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.CashAccount20;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus2Code;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction2;
import com.prowidesoftware.swift.model.mx.dic.ProprietaryReference1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry2;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Entries of camt.053.001.02 and camt.054.001.02. */
final class Entries02 {
    private Entries02() {}

    static List<Entry> ofStatement(String xml) {
        List<Entry> entries = new ArrayList<>();
        for (AccountStatement2 statement :
                MxCamt05300102.parse(xml).getBkToCstmrStmt().getStmt()) {
            statement.getNtry().forEach(entry -> entries.add(entry(statement.getAcct(), entry)));
        }
        return entries;
    }

    static List<Entry> ofNotification(String xml) {
        List<Entry> entries = new ArrayList<>();
        for (AccountNotification2 notification :
                MxCamt05400102.parse(xml).getBkToCstmrDbtCdtNtfctn().getNtfctn()) {
            notification.getNtry().forEach(entry -> entries.add(entry(notification.getAcct(), entry)));
        }
        return entries;
    }

    private static Entry entry(CashAccount20 account, ReportEntry2 entry) {
        List<Entry.Part> parts = new ArrayList<>();
        entry.getNtryDtls().forEach(details -> details.getTxDtls().forEach(part -> parts.add(part(part))));
        return new Entry(
                number(account),
                Dig.first(entry.getAcctSvcrRef(), entry.getNtryRef()),
                Dig.at(entry.getAmt(), amount -> amount.getValue()),
                Dig.text(Dig.at(entry.getAmt(), amount -> amount.getCcy())),
                entry.getCdtDbtInd() == CreditDebitCode.CRDT,
                entry.getSts() == EntryStatus2Code.BOOK,
                Boolean.TRUE.equals(entry.isRvslInd()),
                Dig.time(
                        Dig.at(entry.getBookgDt(), date -> date.getDtTm()),
                        Dig.at(entry.getBookgDt(), date -> date.getDt())),
                codes(entry.getBkTxCd()),
                Dig.text(entry.getAddtlNtryInf()),
                parts);
    }

    private static Entry.Part part(EntryTransaction2 part) {
        return new Entry.Part(
                Dig.text(Dig.at(part.getRefs(), refs -> refs.getAcctSvcrRef())),
                Dig.text(Dig.at(part.getRefs(), refs -> refs.getEndToEndId())),
                original(part),
                amount(part),
                Dig.text(Dig.at(part.getPurp(), purpose -> purpose.getCd())) + codes(part.getBkTxCd()),
                Dig.text(Dig.at(Dig.at(part.getRltdPties(), all -> all.getDbtr()), party -> party.getNm())),
                Dig.text(Dig.at(Dig.at(part.getRltdPties(), all -> all.getCdtr()), party -> party.getNm())),
                idNo(part),
                Dig.first(Dig.joined(Dig.at(part.getRmtInf(), info -> info.getUstrd())), part.getAddtlTxInf()),
                returned(part));
    }

    private static String number(CashAccount20 account) {
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

    private static String original(EntryTransaction2 part) {
        ProprietaryReference1 own = Dig.at(part.getRefs(), refs -> refs.getPrtry());
        return own != null && "ORIGINAL".equals(own.getTp()) ? Dig.text(own.getRef()) : "";
    }

    private static BigDecimal amount(EntryTransaction2 part) {
        return Dig.at(
                Dig.at(Dig.at(part.getAmtDtls(), details -> details.getTxAmt()), amount -> amount.getAmt()),
                amount -> amount.getValue());
    }

    private static String idNo(EntryTransaction2 part) {
        return Dig.first(Dig.at(
                        Dig.at(
                                Dig.at(Dig.at(part.getRltdPties(), all -> all.getCdtr()), party -> party.getId()),
                                id -> id.getPrvtId()),
                        person -> person.getOthr()))
                .map(other -> Dig.text(other.getId()))
                .orElse("");
    }

    private static String returned(EntryTransaction2 part) {
        return part.getRtrInf() == null
                ? null
                : (Dig.text(Dig.at(part.getRtrInf().getRsn(), reason -> Dig.first(reason.getCd(), reason.getPrtry())))
                                + " " + Dig.joined(part.getRtrInf().getAddtlInf()))
                        .strip();
    }
}
