using Fluid.Values;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Tests.Theming;

/// <summary>What a template reads of a model, whether or not there is code for the type of the member.</summary>
public class ModelMembersTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Fact]
    public void A_member_has_its_value_whatever_its_type()
    {
        var model = new Model();

        Assert.Equal([3m, new Length(5), "a"], new[] { "number", "length", "text" }.Select(name => Of(model).Get(model, name)!.ToObjectValue()));
    }

    [Fact]
    public void Lists_of_classes_and_of_structures_and_of_lists_are_lists()
    {
        var model = new Model();

        Assert.Equal(["a", "b"], Items(model, "names").Select(i => i.ToStringValue()));
        Assert.Equal([Day, Day.AddDays(1)], Items(model, "days").Select(i => (DateOnly)i.ToObjectValue()));
        Assert.Equal([["c"], []], Items(model, "table").Select(row => ((ArrayValue)row).Values.Select(i => i.ToStringValue())));
    }

    [Theory]
    [InlineData("no_number")]
    [InlineData("no_length")]
    [InlineData("no_text")]
    public void A_member_that_is_null_is_missing(string name) => Assert.Same(MissingValue.Instance, Of(new Model()).Get(new Model(), name));

    [Fact]
    public void The_members_of_a_structure_are_read_too() => Assert.Equal(5m, Of(new Length(5)).Get(new Length(5), "meters")!.ToObjectValue());

    [Fact]
    public void What_a_model_has_not_is_not_missing_but_unknown() => Assert.Null(Of(new Model()).Get(new Model(), "nothing"));

    private static ModelMembers Of(object model) => new(model.GetType());

    private static IEnumerable<FluidValue> Items(Model model, string name) => ((ArrayValue)Of(model).Get(model, name)!).Values;

    private readonly record struct Length(int Meters);

    private sealed record Model
    {
        public int Number => 3;

        public int? NoNumber => null;

        public Length Length => new(5);

        public Length? NoLength => null;

        public string Text => "a";

        public string? NoText => null;

        public ImmutableArray<string> Names => ["a", "b"];

        public ImmutableArray<DateOnly> Days => [Day, Day.AddDays(1)];

        public ImmutableArray<ImmutableArray<string>> Table => [["c"], []];
    }
}
