using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Rendering.Charts;

/// <summary>G-08: the people behind the organisation chart of the A3, whose lamps are drawn by the template.</summary>
public static class OrganisationTable
{
    public static readonly ChartDefinition Definition = new("G-08", new("组织结构与灯", "Organisation and lights"), ["M-10", "M-12"]);

    private static readonly Words NoPeople = new("没有策略人物。导出“策略人物”表（stakeholders）。", "No people. Export stakeholders.");

    /// <summary>In input order, with those who have left.</summary>
    public static Chart Of(AccountDossier account, ChartContext context)
    {
        if (account.People.IsEmpty) return Definition.Empty(context, NoPeople);
        var names = account.People.ToDictionary(p => p.Id, p => p.Name);
        return Definition.Tabled(context, new(
            [
                ChartTable.Text("姓名", "name"), ChartTable.Text("职务", "title"), ChartTable.Text("部门", "department"), ChartTable.Text("上级", "reports to"),
                ChartTable.Text("灯", "light"), ChartTable.Text("支持度", "support"), ChartTable.Number("影响力", "influence"), ChartTable.Text("离任日期", "left on"),
            ],
            [.. account.People.Select(p => new ChartRow(
                [
                    ChartNumbers.Cell(p.Name), ChartNumbers.Cell(p.Title ?? ""), ChartNumbers.Cell(p.Department ?? ""),
                    ChartNumbers.Cell(p.ReportsTo is { } superior ? names.GetValueOrDefault(superior, superior.Value) : ""),
                    ChartNumbers.Cell(context.Say(Vocabularies.Light.LabelOf(p.EffectiveLight))),
                    ChartNumbers.Cell(p.Support is { } support ? context.Say(Vocabularies.Support.LabelOf(support)) : ""),
                    ChartNumbers.Cell((decimal?)p.Influence, 0), ChartNumbers.Cell(p.LeftOn),
                ]))]));
    }
}
