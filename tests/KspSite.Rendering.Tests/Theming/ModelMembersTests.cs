using System.Collections;
using System.Reflection;
using Fluid.Values;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Tests.Pages;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Tests.Theming;

/// <summary>What a template reads of a model, by reflection as here and by the code that is generated for the models of the site.</summary>
public class ModelMembersTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Fact]
    public void The_generated_code_reads_every_member_of_every_model_on_every_page_as_reflection_does()
    {
        var site = GivenSite.Of(
            ("accounts", "account_id|account_name|money_unit|owner|current_sales|potential\nA1|甲公司|元|赵六|5|9\nA2|乙公司|元||1|"),
            ("channels", "channel_id|channel_name|type\nC1|直销|direct"),
            ("goals", "account_id|goal_id|metric|baseline|target|due\nA1|G1|钱包份额|10|30|2026-12-31"),
            ("workshops", "workshop_id|title|start_date|end_date\nW1|六月班|2026-06-10|2026-06-11"),
            ("workshop_agenda", "workshop_id|block_id|day|start|minutes|kind|title\nW1|B1|1|09:00|90|module|开场"),
            ("commitments", "workshop_id|participant_id|text|check_day|due\nW1|P1|约一次检讨|30|2026-07-11"),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|P1|王强|A1"));
        var models = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var page in AllPages.Build(site)) ReadAlike(page.Content().Model, models);

        Assert.InRange(models.Select(m => m.GetType()).Distinct().Count(), 100, int.MaxValue);
        Assert.All(models.Select(m => m.GetType()).Distinct(), t => Assert.Contains(t, KnownMembers.All.Keys));
    }

    [Fact]
    public void What_a_member_of_a_model_may_be_has_generated_code_too()
    {
        var leaves = typeof(ModelValues).GetMethods().Where(m => m.Name == nameof(ModelValues.Leaf)).Select(m => m.GetParameters()[0].ParameterType).ToHashSet();
        var without = KnownMembers.All.Keys.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).SelectMany(p => TypesIn(p.PropertyType)).Distinct()
            .Where(t => t.Assembly.GetName().Name!.StartsWith("KspSite.", StringComparison.Ordinal) && (t.IsClass || t.IsValueType) && !t.IsEnum && !t.IsAssignableTo(typeof(Delegate)))
            .Where(t => !t.IsAssignableTo(typeof(IEnumerable)) && !t.IsAssignableTo(typeof(IFormattable)) && t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length > 0)
            .Where(t => !leaves.Contains(t) && !KnownMembers.All.ContainsKey(t));

        Assert.Empty(without);
    }

    private static IEnumerable<Type> TypesIn(Type type) => type.IsArray ? TypesIn(type.GetElementType()!)
        : type.IsGenericType ? type.GenericTypeArguments.SelectMany(TypesIn).Prepend(type) : [type];

    private static void ReadAlike(object model, HashSet<object> seen)
    {
        if (!seen.Add(model)) return;
        var (known, reflected) = (Of(model), new ReflectedMembers(model.GetType()));
        foreach (var name in reflected.Names)
        {
            var (expected, given) = (reflected.Get(model, name), known.Get(model, name));
            Assert.True(given is not null && Told(expected!) == Told(given), $"{model.GetType().Name}.{name}");
            foreach (var inner in ModelsIn(given)) ReadAlike(inner, seen);
        }
        Assert.Null(known.Get(model, "no_such_member"));
    }

    private static IEnumerable<object> ModelsIn(FluidValue value) => value switch
    {
        ModelValue model => [model.ToObjectValue()],
        ArrayValue list => list.Values.SelectMany(ModelsIn),
        _ => [],
    };

    private static string Told(FluidValue value) => value switch
    {
        ModelValue model => "{" + model.ToObjectValue() + "}",
        ArrayValue list => "[" + string.Join(", ", list.Values.Select(Told)) + "]",
        _ => value.GetType().Name + " " + value.ToObjectValue(),
    };

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

    private static ModelMembers Of(object model) => ModelMembers.Of(model.GetType());

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
