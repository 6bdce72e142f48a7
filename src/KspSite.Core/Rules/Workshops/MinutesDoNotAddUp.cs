using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-01. Source: course outline, 780 minutes of modules; opening, breaks and lunch do not count.</summary>
public static class MinutesDoNotAddUp
{
    private static readonly Threshold StatedMinutes = new("WS-01.stated_minutes", 780, 30, 10000,
        new("没有写总课时的研讨会按这个分钟数", "total minutes of a workshop that states none"));

    public static readonly Rule Rule = new("WS-01", Severity.Warning)
    {
        Title = new("各模块的计划时间合计等于总课时", "the planned minutes of the modules sum to the stated total"),
        Why = new("时间加不起来，现场一定会赶，被砍的总是最后的练习。", "If the minutes do not add up the room will be rushed, and what is cut is the practice at the end."),
        Ask = new("多出来或少掉的时间在哪个模块？", "Which module has too many or too few minutes?"),
        Tables = [AgendaBlocks.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Agenda,
        Thresholds = [StatedMinutes],
        ForWorkshop = (workshop, context) => [Check(workshop, context)],
    };

    private static Verdict Check(WorkshopDossier workshop, RuleContext context)
    {
        var planned = workshop.Agenda.Where(b => b.IsModule).Sum(b => b.PlannedMinutes);
        var stated = workshop.Workshop.StatedMinutes ?? context.Value(StatedMinutes);
        return Verdict.Require(planned == stated, workshop.Subject(),
            $"各模块合计 {Numerals.Text(planned)} 分钟，总课时是 {Numerals.Text(stated)} 分钟。",
            $"The modules sum to {Numerals.Text(planned)} minutes; the stated total is {Numerals.Text(stated)}.",
            [workshop.Workshop.Row.At(Domain.Workshops.StatedMinutes), .. workshop.Agenda.Where(b => b.IsModule).Select(b => b.Row.At(AgendaBlocks.PlannedMin))]);
    }
}
