using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Rendering.Charts;

/// <summary>G-19, which reads better as a table: who supplies which offering in which zone.</summary>
public static class WhitespaceTable
{
    public static readonly ChartDefinition Definition = new("G-19", new("空白地带：战区 × 产品", "Whitespace: zone × offering"), []);

    private static readonly Words NoRows = new("没有空白地带。导出“空白地带”表（whitespace）。", "No whitespace. Export the whitespace table.");

    /// <summary>Every row, those of past and future years too, which the grid on the page leaves out.</summary>
    public static Chart Of(AccountDossier account, Portfolio portfolio, ChartContext context) => account.Whitespace.IsEmpty
        ? Definition.Empty(context, NoRows)
        : Definition.Tabled(context, new(
            [
                ChartTable.Text("战区", "zone"), ChartTable.Text("产品", "offering"), ChartTable.Number("年度", "year"), ChartTable.Text("由谁供应", "supplied by"),
                ChartTable.Text("竞争对手", "competitor"), ChartTable.Number("金额（基本单位）", "spend (base units)"), ChartTable.Text("币种", "currency"), ChartTable.Text("合同到期", "contract end"),
            ],
            [.. account.Whitespace.Select(w => new ChartRow(
                [
                    ChartNumbers.Cell(portfolio.Find(w.Zone)?.Name ?? w.Zone.Value), ChartNumbers.Cell(w.Offering),
                    new(Numerals.Text(w.Year), w.Year is null ? "" : Numerals.Text(w.Year)),
                    ChartNumbers.Cell(context.Say(Vocabularies.SuppliedBy.LabelOf(w.SuppliedBy))), ChartNumbers.Cell(w.Competitor ?? ""),
                    ChartNumbers.Cell(w.Spend?.Amount, 0), ChartNumbers.Cell(w.Spend?.Currency ?? ""), ChartNumbers.Cell(w.ContractEnd),
                ]))]));
}
