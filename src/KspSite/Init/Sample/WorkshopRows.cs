using KspSite.Core.Domain;
using static KspSite.Init.Sample.SampleAccount;

namespace KspSite.Init.Sample;

/// <summary>Two-day workshops, one to every two hundred accounts: agenda, participants and what came of it.</summary>
internal static class WorkshopRows
{
    private const int AccountsOfWorkshop = 200;

    private const int Participants = 20;

    private static readonly (string Code, string Title, string Kind, int Day, string Start, int Minutes, string Sections)[] Agenda =
    [
        ("M0", "课程导入", "module", 1, "08:30", 30, ""), ("M1", "客户需求分析", "module", 1, "09:00", 90, "background；process；zones；motive"), ("", "上午休息", "break", 1, "10:30", 15, ""),
        ("M2", "渠道覆盖", "module", 1, "10:45", 75, "channels；sources"), ("", "午餐", "lunch", 1, "12:00", 60, ""), ("M3", "客户的观点", "module", 1, "13:00", 105, "views；situation；criteria"),
        ("", "下午休息", "break", 1, "14:45", 15, ""), ("M4", "关系阶梯与策略人物", "module", 1, "15:00", 90, "ladder；players"), ("M5", "定位陈述", "module", 2, "08:30", 90, "positioning"),
        ("", "上午休息", "break", 2, "10:00", 15, ""), ("M6", "目标与三大策略", "module", 2, "10:15", 105, "goals；biz_dev；org_pen；resource"), ("", "午餐", "lunch", 2, "12:00", 60, ""),
        ("M7", "电梯谈话", "module", 2, "13:00", 75, "pitch"), ("", "下午休息", "break", 2, "14:15", 15, ""), ("M8", "行动计划与检讨", "module", 2, "14:30", 90, "actions；review_plan"), ("M9", "总结与承诺", "module", 2, "16:00", 30, ""),
    ];

    private static readonly string[] Sections =
    [
        "background", "situation", "process", "criteria", "zones", "motive", "channels", "sources", "views", "ladder", "players", "positioning", "goals", "biz_dev", "org_pen", "resource", "pitch", "actions", "review_plan",
    ];

    public static void Write(int accounts, SampleTables tables)
    {
        for (var number = 0; number <= accounts / AccountsOfWorkshop; number++)
        {
            Workshop(number, Math.Min(Participants, accounts - number * AccountsOfWorkshop), tables);
        }
    }

    private static void Workshop(int number, int participants, SampleTables tables)
    {
        if (participants <= 0) return;
        var dice = new Dice(1_000_000 + (ulong)number);
        var id = "WS" + Padded(number + 1, 3);
        // The first is three months over and so on; every fourth is still to come.
        var ago = number % 4 == 3 ? -14 : 95 + number * 31 % 400;
        tables.Add(Workshops.Table,
            (Workshops.WorkshopId, id), (Workshops.Title, $"大客户计划研讨会第{Padded(number + 1, 1)}期"), (Workshops.StartDate, Ago(ago)), (Workshops.EndDate, Ago(ago - 1)), (Workshops.Client, "销售中心"),
            (Workshops.Sponsor, InventedNames.Person(40_000 + number)), (Workshops.Facilitator, InventedNames.Person(50_000 + number)), (Workshops.Place, "培训基地二号教室"),
            (Workshops.GroundRules, "手机静音；一次只有一个人说话；说客户，不说自己"), (Workshops.StatedMinutes, IsCareless(number) ? "800" : "780"));
        Blocks(id, ago, IsCareless(number), dice, tables);
        for (var i = 0; i < participants; i++) Participant(id, i, number * AccountsOfWorkshop + i, ago, IsCareless(number), dice, tables);
        if (ago > 0) ParkingLot(id, ago, IsCareless(number), dice, tables);
    }

    private static bool IsCareless(int number) => number % 3 == 1;

    private static void Blocks(string id, int ago, bool isCareless, Dice dice, SampleTables tables)
    {
        foreach (var (seq, block) in Agenda.Index())
        {
            if (isCareless && block.Kind == "break" && block.Day == 2) continue;
            tables.Add(AgendaBlocks.Table,
                (AgendaBlocks.WorkshopId, id), (AgendaBlocks.Seq, Numerals.Text(seq + 1)), (AgendaBlocks.ModuleCode, block.Code), (AgendaBlocks.Title, block.Title), (AgendaBlocks.Kind, block.Kind),
                (AgendaBlocks.Day, Numerals.Text(block.Day)), (AgendaBlocks.PlannedStart, block.Start), (AgendaBlocks.PlannedMin, Numerals.Text(block.Minutes)),
                (AgendaBlocks.ActualMin, ago < 0 || (isCareless && dice.Chance(20)) ? "" : Numerals.Text(block.Minutes + dice.Between(-5, 12))), (AgendaBlocks.Methods, block.Kind == "module" ? "lecture；group；ksp" : ""),
                (AgendaBlocks.Sections, block.Sections), (AgendaBlocks.CutOrder, block.Code == "M7" && !isCareless ? "1" : ""));
        }
    }

    private static void Participant(string id, int index, int number, int ago, bool isCareless, Dice dice, SampleTables tables)
    {
        var account = new SampleAccount(number);
        var participant = "L" + Padded(index + 1, 2);
        tables.Add(WorkshopParticipants.Table,
            (WorkshopParticipants.WorkshopId, id), (WorkshopParticipants.ParticipantId, participant), (WorkshopParticipants.Name, account.Owner), (WorkshopParticipants.Team, $"第{Padded(index % 4 + 1, 1)}组"),
            (WorkshopParticipants.Role, "大客户经理"), (WorkshopParticipants.AccountId, isCareless && dice.Chance(10) ? "" : account.Id), (WorkshopParticipants.PreworkDone, Yes(dice.Chance(80))), (WorkshopParticipants.Manager, account.Manager),
            (WorkshopParticipants.EvalScore, ago > 0 ? Numerals.Text(dice.Between(3, 5)) : ""));
        tables.Add(Challenges.Table,
            (Challenges.ChallengeId, $"{id}-{participant}"), (Challenges.WorkshopId, id), (Challenges.ParticipantId, participant), (Challenges.Text, $"{account.ShortName}：{dice.Pick<string>(InventedText.Challenges)}"), (Challenges.Theme, "客户关系"),
            (Challenges.ModuleCode, isCareless && dice.Chance(15) ? "" : $"M{Padded(dice.Between(1, 8), 1)}"), (Challenges.Status, ago > 0 && !(isCareless && dice.Chance(20)) ? "answered" : "open"), (Challenges.Answer, ago > 0 ? $"{account.ShortName}：{dice.Pick<string>(InventedText.Decisions)}" : ""));
        if (ago < 0) return;

        for (var seq = 1; seq <= Agenda.Length; seq++)
        {
            if (Agenda[seq - 1].Kind is "break" or "lunch") continue;
            tables.Add(Attendances.Table,
                (Attendances.WorkshopId, id), (Attendances.ParticipantId, participant), (Attendances.Seq, Numerals.Text(seq)), (Attendances.Status, dice.Pick<string>(["present", "present", "present", "present", "present", "present", "partial", "absent", "excused"])));
        }
        foreach (var section in Sections)
        {
            tables.Add(SectionStatuses.Table,
                (SectionStatuses.AccountId, account.Id), (SectionStatuses.ParticipantId, participant), (SectionStatuses.Section, section), (SectionStatuses.AsOf, Ago(ago - 1)),
                (SectionStatuses.Status, dice.Pick<string>(isCareless ? ["empty", "draft", "complete", "checked"] : ["complete", "complete", "complete", "complete", "checked", "checked", "checked", "draft"])));
        }
        if (dice.Chance(8)) return;
        tables.Add(Commitments.Table,
            (Commitments.CommitmentId, $"N-{id}-{participant}"), (Commitments.WorkshopId, id), (Commitments.ParticipantId, participant), (Commitments.Owner, account.Owner), (Commitments.AccountId, account.Id),
            (Commitments.Text, $"{dice.Pick<string>(InventedText.Steps)}（{account.ShortName}）"), (Commitments.Due, Ago(ago - dice.Between(30, 110))), (Commitments.Check30, dice.Pick<string>(["kept", "partly", "not", "unknown"])),
            (Commitments.Check60, dice.Pick<string>(["kept", "kept", "partly", "not"])), (Commitments.Witness, account.Manager));
    }

    private static void ParkingLot(string id, int ago, bool isCareless, Dice dice, SampleTables tables)
    {
        for (var i = 0; i < 6; i++)
        {
            var status = dice.Pick<string>(["open", "answered", "moved", "closed"]);
            tables.Add(ParkingLotItems.Table,
                (ParkingLotItems.ItemId, $"{id}-X{Padded(i + 1, 1)}"), (ParkingLotItems.WorkshopId, id), (ParkingLotItems.Text, $"{dice.Pick<string>(InventedText.Challenges)}，公司有没有统一的做法"), (ParkingLotItems.RaisedBy, InventedNames.AnyPerson(dice)),
                (ParkingLotItems.Seq, Numerals.Text(dice.Between(1, 8))), (ParkingLotItems.Owner, isCareless && status == "open" ? "" : InventedNames.AnyPerson(dice)), (ParkingLotItems.RaisedOn, Ago(ago)), (ParkingLotItems.Due, Ago(ago - 30)),
                (ParkingLotItems.Status, status), (ParkingLotItems.Answer, status == "answered" ? dice.Pick<string>(InventedText.Decisions) : ""));
        }
    }
}
