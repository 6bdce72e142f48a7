using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Rendering.Charts;

/// <summary>G-04, which reads better as a table: who leads which task in which zone.</summary>
public static class CoverageHeatTable
{
    public static readonly ChartDefinition Definition = new("G-04", new("渠道覆盖：战区 × 任务", "Channel coverage: zone × task"), ["M-20", "M-21"]);

    private static readonly Words NoRows = new("没有本期战区的渠道覆盖。导出“战区”和“渠道覆盖”表（zones、channel_coverage）。", "No coverage of a zone in scope. Export zones and channel_coverage.");

    /// <summary>One account: a row for each zone and task, with the channels that lead it.</summary>
    public static Chart Of(AccountDossier account, Portfolio portfolio, ChartContext context)
    {
        var grid = CoverageGrid.Of(account, portfolio.Settings);
        if (!grid.HasRows || grid.Zones.IsEmpty) return Definition.Empty(context, NoRows);
        var comma = context.Say("、", ", ");
        return Definition.Tabled(context, new(
            [
                ChartTable.Text("战区", "zone"), ChartTable.Text("任务", "task"), ChartTable.Text("状态", "state"),
                ChartTable.Text("主责渠道", "lead"), ChartTable.Text("协同与履约", "support and fulfilment"), ChartTable.Text("合作规则", "rule"),
            ],
            [.. grid.Cells.Select(c => new ChartRow(
                [
                    ChartNumbers.Cell(c.Zone.Name), ChartNumbers.Cell(context.Say(c.Task.Label)), ChartNumbers.Cell(context.Say(StateOf(c))),
                    Names(c.LeadingChannels), Names(Helpers(c)),
                    ChartNumbers.Cell(string.Join(comma, c.Leads.Select(r => r.RuleRef).OfType<string>().Distinct(StringComparer.Ordinal))),
                ]))]));

        ChartCell Names(IEnumerable<Id<Channel>> channels) => ChartNumbers.Cell(string.Join(comma, channels.Select(c => portfolio.Find(c)?.Name ?? c.Value)));
    }

    /// <summary>The portfolio: a row for each account, in the order given; for each task its gaps and its overlaps without a rule.</summary>
    public static Chart Across(IEnumerable<AccountDossier> accounts, Portfolio portfolio, MetricTable metrics, ChartContext context)
    {
        var tasks = portfolio.Settings.Current(Vocabularies.CoverageTask).Terms;
        var rows = accounts.Select(a => Row(a, tasks, portfolio, metrics)).ToImmutableArray();
        return rows.IsEmpty ? Definition.Empty(context, NoRows) : Definition.Tabled(context, new(
            [
                ChartTable.Text("客户", "account"), ChartTable.Number("覆盖率", "coverage rate"),
                .. tasks.SelectMany(t => (ChartHeader[])[ChartTable.Number(t.Zh + "：空白", t.En + ": gaps"), ChartTable.Number(t.Zh + "：无规则重叠", t.En + ": overlaps without a rule")]),
                ChartTable.Number("偏离计划", "drift"), ChartTable.Number("间接占比", "indirect share"), ChartTable.Number("未解决冲突", "open conflicts"),
            ],
            rows));
    }

    private static ChartRow Row(AccountDossier account, ImmutableArray<Term> tasks, Portfolio portfolio, MetricTable metrics)
    {
        var (grid, subject) = (CoverageGrid.Of(account, portfolio.Settings), account.Subject());
        return new(
        [
            ChartNumbers.Cell(account.Account.DisplayName), ChartNumbers.Percent(metrics.Number("M-20", subject)),
            .. tasks.SelectMany(t => (ChartCell[])[Count(t, c => c.IsGap), Count(t, c => c.IsOverlapWithoutRule)]),
            ChartNumbers.Percent(metrics.Number("M-23", subject)), ChartNumbers.Percent(metrics.Number("M-24", subject)), ChartNumbers.Cell(metrics.Number("M-25.open", subject), 0),
        ]);

        // Unknown coverage is no gap, and a task that applies nowhere has nothing to count.
        ChartCell Count(Term task, Func<CoverageCell, bool> predicate)
        {
            var cells = grid.HasRows ? grid.ApplicableCells.Where(c => c.Task.Code == task.Code).ToList() : [];
            return ChartNumbers.Cell(cells.Count == 0 ? null : (decimal?)cells.Count(predicate), 0);
        }
    }

    private static IEnumerable<Id<Channel>> Helpers(CoverageCell cell) =>
        cell.Rows.Where(r => r.Applicable && r.Role is CoverageRole.Support or CoverageRole.Fulfil).Select(r => r.Channel).Distinct();

    private static Words StateOf(CoverageCell cell) =>
        !cell.IsApplicable ? new("不适用", "not applicable")
        : cell.IsGap ? new("空白", "gap")
        : cell.IsOverlapWithoutRule ? new("重叠，无规则", "overlap without a rule")
        : cell.IsOverlap ? new("重叠，有规则", "overlap under a rule")
        : new("有主责", "covered");
}
