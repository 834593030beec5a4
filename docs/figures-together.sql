-- Many municipalities' exports laid in one folder, read as one table. Any engine that reads CSV with hive partitions can do
-- the same; this is DuckDB. Types are those of tal.schema.json: an engine that guesses takes version 2018.1 for a number.
create or replace view figures as
select * from read_csv(
  'tal/kommune=*/runde=*/*.csv',
  header = true, nullstr = '', hive_partitioning = false,
  columns = {
    'kommune': 'VARCHAR', 'register': 'VARCHAR', 'runde': 'VARCHAR', 'periode_fra': 'DATE', 'periode_til': 'DATE',
    'niveau': 'INTEGER', 'enhed': 'VARCHAR', 'sagstrin': 'VARCHAR', 'spoergsmaalsnr': 'VARCHAR', 'spoergsmaal': 'VARCHAR',
    'emne': 'VARCHAR', 'skabelon': 'VARCHAR', 'version': 'VARCHAR', 'svarskala': 'VARCHAR', 'kravtype': 'VARCHAR',
    'beregning': 'VARCHAR', 'k': 'INTEGER', 'n': 'INTEGER', 'procent': 'INTEGER', 'ja': 'INTEGER', 'nej': 'INTEGER',
    'lav_grad': 'INTEGER', 'nogen_grad': 'INTEGER', 'hoej_grad': 'INTEGER', 'ikke_relevant': 'INTEGER',
    'ikke_spurgt': 'INTEGER', 'ubesvaret': 'INTEGER', 'maa_offentliggoeres': 'BOOLEAN'
  });

-- Over municipalities: sums of k and n, never a mean of percents; only what was asked and reckoned alike is one row; the row
-- of all units of a register, so that none is counted twice; halves are rounded up, as in the papers.
create or replace view together as
select
  skabelon, version, niveau, sagstrin, spoergsmaalsnr, beregning, periode_fra, periode_til,
  count(distinct kommune) as kommuner,
  sum(k) as k,
  sum(n) as n,
  (200 * sum(k) + sum(n)) // nullif(2 * sum(n), 0) as procent
from figures
where enhed = 'Alle' and kravtype <> 'oplysning'
group by all
order by all;

-- What may leave the house: groups of several municipalities, and figures that a Bilag may show.
create or replace view public_figures as
select kommune, runde, niveau, sagstrin, spoergsmaalsnr, k, n, procent
from figures
where enhed = 'Alle' and maa_offentliggoeres
order by all;
