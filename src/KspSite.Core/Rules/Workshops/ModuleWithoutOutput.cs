using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-06, on W-05.</summary>
public static class ModuleWithoutOutput
{
    private static readonly Threshold MaxPercent = new("WS-06.max_percent", 30, 0, 100,
        new("模块结束后最多允许百分之几的学员没有填完", "per cent of the participants who may lack a module's sections after it"));

    public static readonly Rule Rule = new("WS-06", Severity.Warning)
    {
        Title = new("模块结束后，至少七成学员填完了应产出的部分", "after a module at least seven participants in ten have filled its sections"),
        Why = new("前一个模块没有填完，后面的策略就建在空白上。", "Strategies built on sections that were never filled stand on nothing."),
        Ask = new("是时间不够，还是没有听懂？现在补，还是留作课后？", "Was it time or understanding? Fill it in now, or after the workshop?"),
        Tables = [WorkshopParticipants.Table, AgendaBlocks.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Participants,
        Thresholds = [MaxPercent],
        ForWorkshop = (workshop, context) => WorkshopSectionMetrics.DueModules(workshop, context.AsOf).Select(m => Check([.. m], workshop, context)),
    };

    private static Verdict Check(List<AgendaBlock> module, WorkshopDossier workshop, RuleContext context)
    {
        ImmutableArray<PlanSection> sections = [.. module.SelectMany(b => b.Sections).Distinct()];
        var behind = workshop.Participants.Where(p => !sections.All(s => SectionOutput.IsComplete(p, s, context.Portfolio))).ToList();
        var labels = sections.Select(Input.Vocabularies.PlanSection.LabelOf).ToList();
        // A participant of whom nothing was noted counts as behind (W-05); that the facilitator said so would be untrue.
        var unnoted = context.Portfolio.HasSectionNotes ? behind.Count(p => sections.All(s => SectionOutput.LatestOf(p, s, context.Portfolio) is null)) : 0;
        var (without, withoutEn) = unnoted == 0 ? ("", "")
            : ($"（其中 {Numerals.Text(unnoted)} 人没有记录，按没有填完算）", $" ({Numerals.Text(unnoted)} of them without a note, which counts as not completed)");
        // The plan's own cells may say something else: whoever has both before him has to know which of them counts here.
        var (source, sourceEn) = context.Portfolio.HasSectionNotes ? ("按引导师的记录，", "By the facilitator's notes, after ") : ("", "After ");
        var (n, all) = (Numerals.Text(behind.Count), Numerals.Text(workshop.Participants.Length));
        return Verdict.Require(behind.Count * 100 <= context.Value(MaxPercent) * workshop.Participants.Length, workshop.Subject(),
            $"{source}{AgendaDays.NameOf(module[0])}之后，{all} 人中有 {n} 人还没有填完{string.Join('、', labels.Select(l => l.Zh))}{without}。",
            $"{sourceEn}{AgendaDays.NameOf(module[0])}, {n} of {all} participants have not completed {string.Join(", ", labels.Select(l => l.En))}{withoutEn}.",
            [.. module.Select(b => b.Row.At(AgendaBlocks.Sections)), .. behind.Sources()]);
    }
}
