using CsCheck;

namespace KspSite.Core.Tests;

public sealed class SideBySideTests
{
    private static readonly Gen<int[]> Work = Gen.Int[0, 400].Array[0, 60];

    [Fact]
    public void Results_stand_in_the_order_of_the_items_however_long_each_takes() =>
        Work.Sample(work => SideBySide.Select(work, n => (n, Spun(n * 20))).Select(r => r.n).SequenceEqual(work));

    [Fact]
    public void Results_of_one_item_stay_together() => Assert.Equal(
        [1, 2, 2, 3, 3, 3], SideBySide.SelectMany([1, 0, 2, 3], n => Enumerable.Repeat(n, n)));

    [Fact]
    public void The_fault_is_that_of_the_first_faulty_item_however_long_each_takes() =>
        Gen.Select(Work, Gen.Int[0, 59].HashSet[1, 5]).Sample((work, faulty) =>
        {
            var first = faulty.Where(i => i < work.Length).DefaultIfEmpty(-1).Min();
            int Make(int i)
            {
                Spun(work[i] * 20);
                return faulty.Contains(i) ? throw new FormatException($"{i}") : i;
            }

            var fault = Record.Exception(() => SideBySide.Select([.. Enumerable.Range(0, work.Length)], Make));
            return first < 0 ? fault is null : fault is FormatException && fault.Message == $"{first}";
        });

    private static int Spun(int rounds)
    {
        var sum = 1;
        for (var i = 0; i < rounds; i++) sum = unchecked((sum * 31) + i);
        return sum;
    }
}
