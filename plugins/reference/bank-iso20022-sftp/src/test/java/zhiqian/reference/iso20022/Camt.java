package zhiqian.reference.iso20022;

/** Messages as a bank writes them; all names, numbers and amounts are made up. */
final class Camt {
    private Camt() {}

    static String statement08(String account, String entries) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-10-16T08:00:00+08:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><CreDtTm>2025-10-16T08:00:00+08:00</CreDtTm>
            <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-10-15</Dt></Dt></Bal>
            %s</Stmt></BkToCstmrStmt></Document>
            """
                .formatted(account, entries);
    }

    static String notification02(String account, String entries) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>N1</MsgId><CreDtTm>2025-10-16T08:00:00+08:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>N1</Id><CreDtTm>2025-10-16T08:00:00+08:00</CreDtTm>
            <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
            %s</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """
                .formatted(account, entries);
    }

    static String labourCost(String ref, String at, String yuan) {
        return """
            <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><DtTm>%s</DtTm></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
            <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>颍州城投公司</Nm></Pty></Dbtr></RltdPties>
            <RmtInf><Ustrd>人工费用拨付</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """
                .formatted(yuan, at, ref);
    }

    static String reversal(String ref, String at, String yuan, String original) {
        return """
            <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><DtTm>%s</DtTm></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
            <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>
            <NtryDtls><TxDtls><Refs><Prtry><Tp>ORIGINAL</Tp><Ref>%s</Ref></Prtry></Refs></TxDtls></NtryDtls></Ntry>
            """
                .formatted(yuan, at, ref, original);
    }

    static String wages02(String ref, String at, String yuan, String endToEnd, String name, String idNo) {
        return """
            <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><DtTm>%s</DtTm></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
            <BkTxCd><Prtry><Cd>SALA</Cd></Prtry></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
            <RltdPties><Cdtr><Nm>%s</Nm><Id><PrvtId><Othr><Id>%s</Id></Othr></PrvtId></Id></Cdtr></RltdPties>
            <Purp><Cd>SALA</Cd></Purp></TxDtls></NtryDtls></Ntry>
            """
                .formatted(yuan, at, ref, endToEnd, name, idNo);
    }

    /** The same payment, come back. */
    static String returned02(String ref, String at, String yuan, String endToEnd, String name, String idNo) {
        return wages02(ref, at, yuan, endToEnd, name, idNo)
                .replace("<CdtDbtInd>DBIT", "<CdtDbtInd>CRDT")
                .replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>账户已销户</AddtlInf></RtrInf></TxDtls>");
    }
}
