insert into body (id, kind, name, number_mark, established_on)
values ('01980c2e-7a10-7000-8000-000000000001', 'executive_council', '常务理事会', '学会常决', '2005-01-01');
insert into term (id, body_id, ordinal, starts_on, ends_on)
values ('01980c2e-7a10-7000-8000-000000000002', '01980c2e-7a10-7000-8000-000000000001', 9, '2025-12-20', '2030-12-19');
insert into person (id, name, phone) values ('01980c2e-7a10-7000-8000-000000000003', '周启明', '13800005678');
insert into seat (id, term_id, person_id, position, elected_order, starts_on)
values ('01980c2e-7a10-7000-8000-000000000004', '01980c2e-7a10-7000-8000-000000000002', '01980c2e-7a10-7000-8000-000000000003', 'president', 1, '2025-12-20');
