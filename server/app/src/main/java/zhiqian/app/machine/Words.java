package zhiqian.app.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What we show, in the national platform's words (字段对照); what has no word there is not told. */
enum Words {
    PROJECT(
            "projectNo=projectCode name=projectName state=projectStatus stateName=projectStatusName industryName=projectCategory area=area"
                    + " owner.name=buildCorpName owner.creditCode=buildCorpCode generalContractor.name=contractorCorpName"
                    + " generalContractor.creditCode=contractorCorpCode startedOn=startDate completedOn=completeDate firstEntryOn=firstEntryDate"),
    WORKER(
            "no=workerNo name=workerName idNo=idCardNumber phone=cellPhone role=workRole employer=corpName team=teamName trade=workType"
                    + " enteredOn=entryTime leftOn=exitTime settledOn=settleDate bank=payRollBankName account=payRollBankCardNumber"
                    + " socialCard=isSocialCard contract=hasContract"),
    CONTRACT(
            "workerNo=workerNo name=workerName kindName=contractType number=contractCode signedOn=signDate validFrom=startDate validTo=endDate"
                    + " wageStandard=wageStandard payTime=payTime payMethod=payMethod payCycle=payCycle voided=voided voidReason=voidReason"),
    DAY(
            "date=date registered=registered attended=attended unregistered=unregistered elsewhere=elsewhere officerPresent=officerPresent"
                    + " closedAt=closedAt"),
    ATTENDEE(
            "no=workerNo name=workerName idNo=idCardNumber cameAt=startTime leftAt=endTime minutes=minutes registered=registered channel=attendType"),
    WAGE(
            "no=workerNo name=workerName idNo=idCardNumber days=days due=totalPayAmount net=actualAmount paid=paidAmount full=paidInFull"
                    + " lastResult=lastResult reason=reason signedOn=confirmDate"),
    SUBCONTRACT(
            "kind=corpType subcontractorName=corpName subcontractorCreditCode=corpCode number=contractNo signedOn=signDate price=contractAmount"
                    + " measuringCycle=measuringCycle entrustedPayment=entrustedPayment enteredOn=entryTime leftOn=exitTime");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param pairs ours and theirs */
    Words(String pairs) {
        for (String pair : pairs.split(" ")) {
            int equals = pair.indexOf('=');
            names.put(
                    pair.substring(equals + 1), "/" + pair.substring(0, equals).replace('.', '/'));
        }
    }

    ObjectNode of(JsonNode shown) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        names.forEach((theirs, ours) -> {
            JsonNode value = shown.at(ours);
            told.set(theirs, value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
        });
        return told;
    }
}
