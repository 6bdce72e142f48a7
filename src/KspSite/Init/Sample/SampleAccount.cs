namespace KspSite.Init.Sample;

/// <summary>One invented account: what its rows in all tables agree on.</summary>
/// <remarks>
/// Its <see cref="Weakness"/> decides how many slips its plan has. A few accounts are peculiar by their number instead, so
/// that the rarest faults stand in every sample of a hundred.
/// </remarks>
internal sealed class SampleAccount
{
    public static readonly DateOnly AsOf = new(2026, 11, 20);

    public SampleAccount(int number)
    {
        Number = number;
        Dice = new Dice((ulong)number + 1);
        Id = "C" + Padded(number, 5);
        (Industry, var word) = Dice.Pick<(string, string)>(InventedNames.Trades);
        ShortName = InventedNames.Brand(number) + word[..2];
        Name = InventedNames.Company(InventedNames.Brand(number), word, number);
        Region = InventedNames.Regions[number / 9 % InventedNames.Regions.Length];
        Weakness = Dice.Next(4);
        Tier = Dice.Pick<string>(["S", "A", "A", "A", "B", "B", "B", "N"]);
        // Ten managers to sixty accounts; the first of the ten is given more than anyone can look after.
        Owner = InventedNames.Person(number / 60 * 10 + (Dice.Chance(14) ? 0 : Dice.Next(10)));
        Manager = InventedNames.Person(30_000 + number / 120);
        Sponsor = InventedNames.Person(40_000 + number / 400);
        Potential = (Tier is "S" or "A" ? 1500 : 300) + Dice.Next(9000);
        Sales = Potential * Dice.Between(12, 70) / 100;
        ZoneCount = number % 70 == 17 ? 7 : Dice.Between(1, 3);
        (CadenceCode, CadenceDays) = Dice.Next(5) switch { 0 => ("monthly", 30), 4 => ("half_year", 182), _ => ("quarterly", 91) };
        NextReview = AsOf.AddDays(Dice.Between(1, CadenceDays));
        GoalCount = (number % 60) switch { 11 => 0, 23 => 8, _ => 4 };
        (HasResourceStrategy, HasIdleStrategy) = (!Slips(8), Slips(15));
    }

    public int Number { get; }

    public Dice Dice { get; }

    public string Id { get; }

    public string Name { get; }

    public string ShortName { get; }

    public string Industry { get; }

    public string Region { get; }

    public string Tier { get; }

    public string Owner { get; }

    public string Manager { get; }

    public string Sponsor { get; }

    /// <summary>In 万元 a year, as all amounts of the sample.</summary>
    public int Potential { get; }

    public int Sales { get; }

    public int ZoneCount { get; }

    public int GoalCount { get; }

    /// <summary>The third of its strategies asks for resources, where there is one.</summary>
    public bool HasResourceStrategy { get; }

    /// <summary>Nobody does anything for the fourth of its strategies.</summary>
    public bool HasIdleStrategy { get; }

    public string CadenceCode { get; }

    public int CadenceDays { get; }

    public DateOnly NextReview { get; }

    /// <summary>0 a careful plan … 3 a careless one.</summary>
    public int Weakness { get; }

    /// <summary>A slip that happens at this chance in an average plan, never in a careful one.</summary>
    public bool Slips(int percent) => Dice.Chance(percent * Weakness * 2 / 3);

    public string Zone(int index) => $"Z{Padded(Number, 5)}-{Padded(index + 1, 1)}";

    public string ZoneName(int index) => InventedText.Zones[(Number + index * 5) % InventedText.Zones.Length];

    public string Person(int index) => $"P{Padded(Number, 5)}-{Padded(index + 1, 1)}";

    public string Goal(int index) => $"G{Padded(Number, 5)}-{Padded(index + 1, 1)}";

    public string View(int index) => $"V{Padded(Number, 5)}-{Padded(index + 1, 1)}";

    public string Strategy(int index) => $"T{Padded(Number, 5)}-{Padded(index + 1, 1)}";

    public string Action(int index) => $"A{Padded(Number, 5)}-{Padded(index + 1, 2)}";

    public string Review(int index) => $"R{Padded(Number, 5)}-{Padded(index + 1, 2)}";

    /// <summary>Days before the sample's date.</summary>
    public static string Ago(int days) => Numerals.Text(AsOf.AddDays(-days));

    public static string In(int days) => Numerals.Text(AsOf.AddDays(days));

    public static string Padded(int number, int digits) => Numerals.Text(number).PadLeft(digits, '0');

    public static string Yes(bool yes) => yes ? "是" : "否";
}
