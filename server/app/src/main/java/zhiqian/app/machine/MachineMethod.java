package zhiqian.app.machine;

import java.util.Arrays;
import java.util.Optional;

/** The methods of the machine API (接口方法), named as on the national real-name platform (requirements 4.1). */
enum MachineMethod {
    PROJECT_QUERY("Project.Query", null),
    CORP_UPLOAD("Corp.Upload", Uploads.CORPS),
    SUBCONTRACTOR_ADD("ProjectSubContractor.Add", Uploads.SUBCONTRACTORS),
    SUBCONTRACTOR_UPDATE("ProjectSubContractor.Update", Uploads.SUBCONTRACTORS),
    SUBCONTRACTOR_QUERY("ProjectSubContractor.Query", null),
    TEAM_QUERY("Team.Query", null),
    WORKER_ADD("ProjectWorker.Add", Uploads.WORKERS),
    WORKER_UPDATE("ProjectWorker.Update", Uploads.WORKERS),
    WORKER_QUERY("ProjectWorker.Query", null),
    ENTRY_EXIT_ADD("WorkerEntryExit.Add", Uploads.ENTRY_EXITS),
    CONTRACT_ADD("WorkerContract.Add", Uploads.CONTRACTS),
    CONTRACT_QUERY("WorkerContract.Query", null),
    ATTENDANCE_ADD("WorkerAttendance.Add", Uploads.ATTENDANCE),
    ATTENDANCE_QUERY("WorkerAttendance.Query", null),
    PAYROLL_ADD("Payroll.Add", Uploads.PAYROLL),
    PAYROLL_QUERY("Payroll.Query", null),
    RESULT_QUERY("AsyncHandleResult.Query", null);

    private final String id;
    private final Upload upload;

    MachineMethod(String id, Upload upload) {
        this.id = id;
        this.upload = upload;
    }

    String id() {
        return id;
    }

    /** What it sends in; empty if it asks. */
    Optional<Upload> upload() {
        return Optional.ofNullable(upload);
    }

    static Optional<MachineMethod> named(String id) {
        return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
    }
}
