--liquibase formatted sql
--changeset zhiqian:tenant/deadline/0002-no-index-of-late-clocks
--comment: nobody asks for it, and every clock that ends had to be entered in it
DROP INDEX deadline_clock_late;
--rollback CREATE INDEX deadline_clock_late ON deadline_clock (id) WHERE state = 'OVERDUE';
