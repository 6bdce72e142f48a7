using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>W-04 and W-05: what the participants have filled in so far.</summary>
public static class WorkshopSectionMetrics
{
    private static readonly Figure NoAccount = Figure.None("学员没有带来客户", "the participant brings no account");

    private static readonly Figure Nobody = Figure.None("没有适用的学员", "it applies to no participant");

    public static readonly MetricDefinition SectionCompletion = new("W-04")
    {
        Title = new("各部分完整度", "completeness of the sections"),
        Formula = new("每位学员所带客户的计划，各部分的完整度（M-03），以及学员的平均、各部分的平均", "completeness (M-03) of each section of each participant's plan, with the mean of the participant and of the section"),
        NullRule = new("学员没有带来客户，或这一部分不适用", "the participant brings no account, or the section does not apply"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => Matrix(w, c.Portfolio)),
    };

    public static readonly MetricDefinition ModuleOutput = new("W-05")
    {
        Title = new("模块产出率", "output of a module"),
        Formula = new("该模块应产出的部分全部完成的学员 ÷ 学员", "participants with every section of the module complete ÷ participants"),
        NullRule = new("没有学员，或模块没有写产出部分", "no participants, or the module names no sections"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => ModulesOf(w)
            .Select(m => ModuleOutput!.Value(m.Key, w.Subject(), OutputOf(w, [.. m.SelectMany(b => b.Sections).Distinct()], c.Portfolio).From(m)))),
    };

    public static Figure OutputOf(WorkshopDossier workshop, ImmutableArray<PlanSection> sections, Portfolio portfolio)
    {
        if (sections.IsEmpty) return Figure.None("模块没有写产出部分", "the module names no sections");
        var done = workshop.Participants.Count(p => sections.All(s => SectionOutput.IsComplete(p, s, portfolio)));
        return Ratio(new(done, "全部完成的学员", "participants with all complete"), new(workshop.Participants.Length, "学员", "participants"),
            "没有学员", "no participants");
    }

    /// <summary>Modules that should have filled sections by now: one that takes several blocks is due when the last of them is past.</summary>
    public static IEnumerable<IGrouping<string, AgendaBlock>> DueModules(WorkshopDossier workshop, DateOnly asOf) =>
        ModulesOf(workshop).Where(m => m.Any(b => !b.Sections.IsEmpty) && m.All(b => workshop.IsPast(b, asOf)));

    /// <summary>Modules by code, else by seq; a module may take several blocks.</summary>
    internal static IEnumerable<IGrouping<string, AgendaBlock>> ModulesOf(WorkshopDossier workshop) =>
        workshop.Agenda.Where(b => b.IsModule).GroupBy(b => b.ModuleCode ?? Numerals.Text(b.Seq), StringComparer.Ordinal);

    private static IEnumerable<MetricValue> Matrix(WorkshopDossier workshop, Portfolio portfolio)
    {
        var rows = workshop.Participants.Select(p => (Subject: p.Subject(), Account: WorkshopMetrics.AccountOf(p, portfolio)))
            .Select(p => (p.Subject, Cells: p.Account is null ? default : SectionCompleteness.Of(p.Account, portfolio), p.Account)).ToList();
        foreach (var (subject, cells, account) in rows)
        {
            foreach (var section in Enum.GetValues<PlanSection>()) yield return Value(section, subject, account is null ? NoAccount : CellOf(cells[(int)section]));
            yield return SectionCompletion.Value("mean", subject, account is null ? NoAccount : MeanOf(cells.Select(c => c.Share)).From(account.Account));
        }
        var filled = rows.FindAll(r => r.Account is not null);
        foreach (var section in Enum.GetValues<PlanSection>())
        {
            yield return Value(section, workshop.Subject(), MeanOf(filled.Select(r => r.Cells[(int)section].Share)).From(workshop.Participants));
        }
        yield return SectionCompletion.Value("mean", workshop.Subject(),
            MeanOf(filled.Select(r => Statistics.Mean(r.Cells.Select(c => c.Share).OfType<decimal>()))).From(workshop.Participants));
    }

    private static MetricValue Value(PlanSection section, Subject subject, Figure figure) =>
        SectionCompletion.Value(Vocabularies.PlanSection.CodeOf(section), subject, figure);

    // The rows behind a cell are the places still to be filled: that is what a facilitator looks for.
    private static Figure CellOf(SectionCompleteness cell) => Figure.Of(cell.Share, "这一部分不适用", "the section does not apply")
        .With("已填的格", "cells filled", cell.Filled).With("要求的格", "cells required", cell.Required) with { Places = cell.Empty };

    private static Figure MeanOf(IEnumerable<decimal?> shares)
    {
        List<decimal> known = [.. shares.OfType<decimal>()];
        return Statistics.Mean(known) is { } mean ? Figure.Of(mean).With("平均的项数", "values in the mean", known.Count) : Nobody;
    }
}
